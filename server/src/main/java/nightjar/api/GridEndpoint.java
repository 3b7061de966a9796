package nightjar.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nightjar.analysis.grid.CellLattice;
import nightjar.analysis.grid.CellShape;
import nightjar.analysis.grid.GridCounts;
import nightjar.geo.Projection;
import nightjar.serving.GridQuery;
import nightjar.serving.GridService;

/** Counts by square or hexagon cell. */
final class GridEndpoint {

    private static final double LEAST_METRES = 50;
    private static final double MOST_METRES = 5_000;
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
        return prepare(call, Answer.CSV, (grid, out) -> writeCsv(grid.counts(), out));
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
        boolean hex = params.word(Params.SHAPE, shapes).equals(CellShape.HEX.slug());
        double metres = params.number(Params.CELL, LEAST_METRES, MOST_METRES, METRES);
        return new CellLattice(hex ? CellShape.HEX : CellShape.SQUARE, metres);
    }

    private static void writeGeoJson(Call call, GridService.CountedGrid grid, OutputStream out) {
        GridCounts counts = grid.counts();
        try (GeoJsonStream geoJson = new GeoJsonStream(out, call.snapshot().version())) {
            geoJson.json().writeNumberProperty("total", grid.selection().count());
            geoJson.json()
                    .writeNumberProperty("withoutLocation", grid.selection().withoutLocation());
            geoJson.json().writeNumberProperty("studyCells", counts.studyCells());
            geoJson.startFeatures();
            for (int cell = 0; cell < counts.count().length; cell++) {
                geoJson.startFeature();
                geoJson.polygon(corners(counts, cell, call.snapshot().projection()));
                geoJson.startProperties();
                geoJson.text("id", CellLattice.id(counts.column()[cell], counts.row()[cell]));
                geoJson.number("count", counts.count()[cell]);
                geoJson.nulls(NOT_TESTED);
                geoJson.endFeature();
            }
        }
    }

    private static double[] corners(GridCounts counts, int cell, Projection projection) {
        double[] corners = counts.lattice().corners(counts.column()[cell], counts.row()[cell]);
        projection.toLonLat(corners, corners, corners.length / 2);
        return corners;
    }

    private static void writeCsv(GridCounts counts, OutputStream out) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, "id", "count", "z", "p", "q", "bin")) {
            for (int cell = 0; cell < counts.count().length; cell++) {
                sheet.text(CellLattice.id(counts.column()[cell], counts.row()[cell]))
                        .number(GeoJsonStream.plain(counts.count()[cell]))
                        .empty(NOT_TESTED.length)
                        .endRow();
            }
        }
    }
}
