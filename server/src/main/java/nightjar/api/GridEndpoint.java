package nightjar.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nightjar.analysis.grid.CellCounts;
import nightjar.analysis.grid.CellLattice;
import nightjar.analysis.grid.CellShape;
import nightjar.geo.Projection;
import nightjar.serving.GridQuery;
import nightjar.serving.GridService;

/** Counts by square or hexagon cell. */
final class GridEndpoint {

    static final double LEAST_METRES = 50;
    static final double MOST_METRES = 5_000;
    private static final double METRES = 250;

    /** What only a test statistic fills. */
    private static final String[] NOT_TESTED = {"z", "p", "q", "bin"};

    private interface Encoder {
        void write(GridService.CountedGrid grid, OutputStream out) throws IOException;
    }

    private final Services services;

    GridEndpoint(Services services) {
        this.services = services;
    }

    Prepared geoJson(Call call) throws Problem {
        return prepare(call, Answer.GEOJSON, (grid, out) -> writeGeoJson(call, grid, out));
    }

    Prepared csv(Call call) throws Problem {
        return prepare(
                call, Answer.CSV, (grid, out) -> writeCsv(call, grid.counts().cells(), out));
    }

    private Prepared prepare(Call call, String contentType, Encoder encoder) throws Problem {
        FilterParameters filters = services.filterReader(call);
        refuseStatistics(call.params());
        GridQuery query = new GridQuery(filters.filter(), filters.weighting(), lattice(call.params()));
        return Prepared.revalidated(query.canonical(), () -> {
            GridService.CountedGrid grid = services.grids().count(call.snapshot(), query);
            return Answer.stream(contentType, out -> encoder.write(grid, out));
        });
    }

    /** The contract names more statistics than this version computes: they are known, and have no answer yet. */
    private static void refuseStatistics(RequestParams params) throws Problem {
        String statistic = params.word(Params.STATISTIC, List.of("count", "gistar", "moran"));
        String correction = params.word(Params.CORRECTION, List.of("none", "fdr", "bonferroni"));
        if (!statistic.equals("count")) {
            throw Problem.parameter(422, "statistic-not-available", "statistic", statistic, "count");
        }
        if (!correction.equals("none")) {
            throw Problem.parameter(422, "statistic-not-available", "correction", correction, "none");
        }
    }

    private static CellLattice lattice(RequestParams params) throws Problem {
        List<String> shapes = List.of(CellShape.SQUARE.slug(), CellShape.HEX.slug());
        CellShape shape = CellShape.find(params.word(Params.SHAPE, shapes)).orElseThrow();
        double metres = params.number(Params.CELL, LEAST_METRES, MOST_METRES, METRES);
        return new CellLattice(shape, metres);
    }

    private static void writeGeoJson(Call call, GridService.CountedGrid grid, OutputStream out) {
        CellCounts cells = grid.counts().cells();
        try (GeoJsonStream geoJson = new GeoJsonStream(out, call.snapshot().version())) {
            geoJson.json().writeNumberProperty("total", grid.selection().count());
            geoJson.json()
                    .writeNumberProperty("withoutLocation", grid.selection().withoutLocation());
            geoJson.json().writeNumberProperty("studyCells", grid.counts().studyCells());
            writeClasses(geoJson, grid.classes());
            geoJson.startFeatures();
            for (int cell = 0; cell < cells.size(); cell++) {
                geoJson.startFeature();
                geoJson.polygon(corners(cells, cell, call.snapshot().projection()));
                geoJson.startProperties();
                geoJson.text("id", CellLattice.id(cells.column()[cell], cells.row()[cell]));
                geoJson.number("count", cells.count()[cell]);
                geoJson.nulls(NOT_TESTED);
                geoJson.endFeature();
            }
        }
    }

    private static void writeClasses(GeoJsonStream geoJson, GridService.Classes classes) {
        geoJson.json().writeName("breaks");
        geoJson.json().writeArray(classes.breaks(), 0, classes.breaks().length);
        geoJson.number("highest", classes.highest());
    }

    private static double[] corners(CellCounts cells, int cell, Projection projection) {
        double[] corners = cells.lattice().corners(cells.column()[cell], cells.row()[cell]);
        projection.toLonLat(corners, corners, corners.length / 2);
        return corners;
    }

    private static void writeCsv(Call call, CellCounts cells, OutputStream out) throws IOException {
        double[] centres = centres(cells, call.snapshot().projection());
        try (CsvSheet sheet = new CsvSheet(out, "id", "count", "z", "p", "q", "bin", "lon", "lat")) {
            for (int cell = 0; cell < cells.size(); cell++) {
                double[] centre = GeoJsonStream.rounded(centres[2 * cell], centres[2 * cell + 1]);
                sheet.text(CellLattice.id(cells.column()[cell], cells.row()[cell]))
                        .number(GeoJsonStream.plain(cells.count()[cell]))
                        .empty(NOT_TESTED.length)
                        .number(centre[0])
                        .number(centre[1])
                        .endRow();
            }
        }
    }

    private static double[] centres(CellCounts cells, Projection projection) {
        double[] centres = new double[2 * cells.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            centres[2 * cell] = cells.lattice().centreX(cells.column()[cell], cells.row()[cell]);
            centres[2 * cell + 1] = cells.lattice().centreY(cells.column()[cell], cells.row()[cell]);
        }
        projection.toLonLat(centres, centres, cells.size());
        return centres;
    }
}
