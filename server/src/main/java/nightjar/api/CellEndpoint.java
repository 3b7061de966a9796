package nightjar.api;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import nightjar.analysis.grid.CellLattice;
import nightjar.analysis.grid.CellLattice.Cell;
import nightjar.analysis.grid.CellShape;
import nightjar.geo.GroundPoint;
import nightjar.geo.LonLat;
import nightjar.geo.Projection;
import nightjar.incident.IncidentFilter;
import nightjar.serving.GridService;
import nightjar.serving.Weighting;

/** What one cell of a grid holds. */
final class CellEndpoint {

    private record Outline(String type, List<List<double[]>> coordinates) {}

    private record Contents(
            String version,
            String id,
            int count,
            Number totalWeight,
            SortedMap<String, Integer> byOffence,
            SortedMap<YearMonth, Integer> byMonth,
            double[] centre,
            Outline outline) {}

    private final Services services;

    CellEndpoint(Services services) {
        this.services = services;
    }

    Prepared prepare(Call call) throws Problem {
        CellLattice lattice = lattice(call);
        String id = call.path("id");
        Cell cell = CellLattice.findCell(id).orElseThrow(() -> bad("id", id, "column and row, such as c12r-7"));
        LonLat centre = centre(call.snapshot().projection(), lattice, cell)
                .orElseThrow(() -> bad("id", id, "a cell that the ground CRS reaches"));
        FilterParameters filters = services.filterReader(call);
        IncidentFilter filter = filters.filter();
        Weighting weighting = filters.weighting();
        String key = filter.canonical() + "&weight=" + weighting.slug();
        return Prepared.revalidated(key, () -> {
            GridService.CellContents held =
                    services.grids().contents(call.snapshot(), filter, weighting, lattice, cell);
            return Answer.json(new Contents(
                    call.snapshot().version(),
                    id,
                    held.count(),
                    GeoJsonStream.plain(held.totalWeight()),
                    held.byOffence(),
                    held.byMonth(),
                    GeoJsonStream.rounded(centre.lon(), centre.lat()),
                    outline(call, lattice, cell)));
        });
    }

    /** Empty far outside the ground CRS, where the way to degrees cannot be gone back. */
    private static Optional<LonLat> centre(Projection ground, CellLattice lattice, Cell cell) {
        double x = lattice.centreX(cell.column(), cell.row());
        double y = lattice.centreY(cell.column(), cell.row());
        LonLat centre = ground.toLonLat(x, y);
        GroundPoint back = ground.toGround(centre.lon(), centre.lat());
        boolean reached = Math.hypot(back.x() - x, back.y() - y) < lattice.cellMetres();
        return reached ? Optional.of(centre) : Optional.empty();
    }

    private static CellLattice lattice(Call call) throws Problem {
        String shape = call.path("shape");
        String metres = call.path("metres");
        List<String> shapes = Stream.of(CellShape.values()).map(CellShape::slug).toList();
        if (!shapes.contains(shape)) {
            throw bad("shape", shape, String.join(", ", shapes));
        }
        double size = RequestParams.numberOf(metres);
        if (!(size >= GridEndpoint.LEAST_METRES && size <= GridEndpoint.MOST_METRES)) {
            throw bad("metres", metres, "a number from 50 to 5000");
        }
        return new CellLattice(CellShape.find(shape).orElseThrow(), size);
    }

    private static Problem bad(String name, String value, String allowed) {
        return Problem.parameter(400, "bad-cell", name, value, allowed);
    }

    private static Outline outline(Call call, CellLattice lattice, Cell cell) {
        double[] corners = lattice.corners(cell.column(), cell.row());
        call.snapshot().projection().toLonLat(corners, corners, corners.length / 2);
        List<double[]> ring = new ArrayList<>();
        for (int i = 0; i <= corners.length; i += 2) {
            ring.add(GeoJsonStream.rounded(corners[i % corners.length], corners[(i + 1) % corners.length]));
        }
        return new Outline("Polygon", List.of(ring));
    }
}
