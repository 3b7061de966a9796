package nightjar.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nightjar.area.Area;
import nightjar.area.AreaLayer;
import nightjar.area.AreaOrigin;
import nightjar.geo.GroundPoint;
import nightjar.geo.Projection;
import nightjar.geo.crs.GroundProjection;
import nightjar.incident.Access;
import nightjar.incident.AreaMembership;
import nightjar.incident.ColumnArrays;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentColumnsBuilder;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Position;
import nightjar.incident.Publication;
import nightjar.ingest.Reject;
import nightjar.snapshot.Snapshot;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.ImportRequest;
import nightjar.store.ImportTransaction;
import nightjar.store.Store;
import nightjar.store.StoreException;
import nightjar.time.Occurrence;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** A store that holds a small town in memory: 60 incidents around Bath, three of them without a place. */
final class StoreInMemory implements Store {

    static final int INCIDENTS = 60;
    static final int WITHOUT_PLACE = 3;
    static final double LON = -2.36;
    static final double LAT = 51.38;

    private final Projection projection;
    private final Map<Integer, IncidentRecord> records = new HashMap<>();
    private final List<ImportRecord> imports = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<Dataset> datasets = new ArrayList<>();
    private volatile int version = 1;
    private volatile boolean broken;

    StoreInMemory() {
        this(GroundProjection.britishNationalGrid());
    }

    StoreInMemory(Projection projection) {
        this.projection = projection;
        datasets.add(
                new Dataset("police-street", "data.police.uk street", Access.OPEN, true, "Open Government Licence"));
        for (int i = 0; i < INCIDENTS; i++) {
            records.put(i + 1, incident(i));
        }
    }

    private IncidentRecord incident(int i) {
        boolean hourly = i % 5 == 0;
        Occurrence occurrence = hourly
                ? Occurrence.at(LocalDateTime.of(2024, 1, 6, 2, i))
                : Occurrence.inMonth(YearMonth.of(2023, 11 + i % 2));
        return new IncidentRecord(
                new Publication("police-street", "avon", YearMonth.of(2023, 11)),
                null,
                occurrence,
                i % 3 == 0 ? "burglary" : i % 3 == 1 ? "robbery" : "anti-social-behaviour",
                "police",
                i < WITHOUT_PLACE ? null : position(LON + 0.001 * (i % 7), LAT + 0.001 * (i % 4)),
                null,
                new TreeSet<>(i % 2 == 0 ? Set.of("alcohol") : Set.of()),
                i == 10 ? "=HYPERLINK(\"http://x\")" : i == 11 ? "<b>High Street</b>" : "On or near High Street",
                new IncidentRecord.Details(null, null, null, null, null),
                "f" + i);
    }

    private Position position(double lon, double lat) {
        GroundPoint ground = projection.toGround(lon, lat);
        return new Position(ground.x(), ground.y(), lon, lat);
    }

    void breakDown() {
        broken = true;
    }

    void add(Dataset dataset) {
        datasets.add(dataset);
    }

    synchronized void keep(ImportRecord record, List<Reject> refused) {
        imports.addFirst(record);
        rejects.addAll(refused);
        version++;
    }

    @Override
    public String version() {
        if (broken) {
            throw new StoreException("the disk is gone");
        }
        return "v" + version;
    }

    @Override
    public String groundCrs() {
        return projection.groundCrs();
    }

    @Override
    public ImportTransaction beginImport(ImportRequest request) {
        throw new UnsupportedOperationException("imports of these tests go through an importer of their own");
    }

    @Override
    public synchronized List<ImportRecord> listImports() {
        return List.copyOf(imports);
    }

    @Override
    public synchronized Optional<ImportRecord> findImport(String id) {
        return imports.stream().filter(one -> one.request().id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Reject> listRejects(String importId) {
        return List.copyOf(rejects);
    }

    @Override
    public synchronized void undoImport(String id) throws ImportConflictException {
        ImportRecord latest =
                imports.stream().filter(one -> !one.undone()).findFirst().orElseThrow();
        if (!latest.request().id().equals(id)) {
            throw new ImportConflictException("only the latest import can be undone");
        }
        imports.set(
                imports.indexOf(latest), new ImportRecord(latest.request(), latest.state(), latest.summary(), true));
        version++;
    }

    @Override
    public Snapshot loadSnapshot() {
        IncidentColumnsBuilder builder = new IncidentColumnsBuilder();
        records.forEach(builder::add);
        IncidentColumns columns = builder.build();
        AreaLayer wards = new AreaLayer("ward", AreaOrigin.BOUNDARIES, List.of(ward("W1", 0), ward("W2", 0.003)));
        return new Snapshot(
                version(),
                projection,
                datasets,
                columns.withMemberships(Map.of("ward", membership(columns))),
                Map.of("ward", wards));
    }

    /** Rows of the western half are in W1, the rest is outside. */
    private static AreaMembership membership(IncidentColumns columns) {
        int[] place = columns.arrays().place();
        int[] area = new int[columns.rows()];
        for (int row = 0; row < area.length; row++) {
            boolean placed = place[row] != ColumnArrays.NONE;
            boolean west = placed && columns.places().lon()[place[row]] < LON + 0.0025;
            area[row] = west ? 0 : placed ? AreaMembership.OUTSIDE : AreaMembership.WITHOUT_LOCATION;
        }
        return new AreaMembership("ward", List.of("W1", "W2"), area, 0);
    }

    private Area ward(String code, double east) {
        return new Area("ward", code, "Ward " + code, box(east, true), box(east, false));
    }

    /** Drawn clockwise, against RFC 7946. */
    private MultiPolygon box(double east, boolean ground) {
        double west = LON - 0.0005 + east;
        Coordinate[] corners = {
            corner(west, LAT - 0.0005, ground),
            corner(west, LAT + 0.0045, ground),
            corner(west + 0.003, LAT + 0.0045, ground),
            corner(west + 0.003, LAT - 0.0005, ground),
            corner(west, LAT - 0.0005, ground)
        };
        GeometryFactory shapes = new GeometryFactory();
        return shapes.createMultiPolygon(new Polygon[] {shapes.createPolygon(corners)});
    }

    private Coordinate corner(double lon, double lat, boolean ground) {
        Position position = position(lon, lat);
        return ground ? new Coordinate(position.x(), position.y()) : new Coordinate(lon, lat);
    }

    @Override
    public Map<Integer, IncidentRecord> findIncidents(List<Integer> recordIds) {
        Map<Integer, IncidentRecord> found = new HashMap<>(records);
        found.keySet().retainAll(recordIds);
        return found;
    }

    @Override
    public Map<Integer, String> findStreetNames(List<Integer> recordIds) {
        Map<Integer, String> names = new HashMap<>();
        findIncidents(recordIds).forEach((id, record) -> names.put(id, record.streetName()));
        return names;
    }

    @Override
    public List<String> verify() {
        return List.of();
    }

    static ImportRequest request(String id, nightjar.store.ImportKind kind, String hash) {
        return new ImportRequest(id, kind, List.of("x.csv"), hash, Instant.EPOCH);
    }

    @Override
    public void close() {}
}
