package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightjar.area.Area;
import nightjar.area.AreaAssembler;
import nightjar.area.AreaLayer;
import nightjar.background.BackgroundFeature;
import nightjar.background.BackgroundKind;
import nightjar.incident.IncidentColumns;
import nightjar.snapshot.ColumnSegments;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/** All that can be checked about a store without its sources; one pass, for one thread. */
final class Verification {

    private static final String STANDING = "(SELECT seq FROM imports WHERE state = 'done' AND undone = 0)";

    private final Connection connection;
    private final ColumnSegments segments;
    private final List<String> problems = new ArrayList<>();

    Verification(Connection connection, ColumnSegments segments) {
        this.connection = connection;
        this.segments = segments;
    }

    /** Empty when all is well. */
    List<String> problems() throws SQLException {
        checkDatabase();
        if (problems.isEmpty()) {
            checkRows();
            checkFigures();
            checkGeometries();
            checkAreas();
            checkBackground();
            checkExtents();
            checkSegments();
        }
        return List.copyOf(problems);
    }

    private void checkDatabase() throws SQLException {
        for (String line : Sql.list(connection, row -> row.getString(1), "PRAGMA integrity_check")) {
            if (!line.equals("ok")) {
                problems.add("the database is damaged: " + line);
            }
        }
        for (String table : Sql.list(connection, row -> row.getString(1), "PRAGMA foreign_key_check")) {
            problems.add("the table %s refers to a row that is not there".formatted(table));
        }
    }

    private void checkRows() throws SQLException {
        expectNone(
                "incidents of an import that was undone, held or never finished",
                "SELECT count(*) FROM incidents WHERE import_seq NOT IN " + STANDING);
        expectNone(
                "incidents of a dataset that is not declared",
                "SELECT count(*) FROM incidents JOIN publications ON publications.id = publication_id"
                        + " WHERE dataset NOT IN (SELECT name FROM datasets WHERE replaced_by IS NULL)");
        expectNone(
                "incidents whose fingerprint is not 32 hex digits",
                "SELECT count(*) FROM incidents WHERE length(fingerprint) <> 32 OR fingerprint GLOB '*[^0-9a-f]*'");
        expectNone("imports that never ended", "SELECT count(*) FROM imports WHERE state NOT IN ('done', 'held')");
        expectNone(
                "area sources of an import that was undone, held or never finished",
                "SELECT count(*) FROM area_sources WHERE import_seq NOT IN " + STANDING);
    }

    private void checkFigures() throws SQLException {
        long counted = Sql.number(connection, "SELECT count(*) FROM incidents");
        long stated = Sql.number(
                connection,
                "SELECT coalesce(sum(rows_accepted - rows_removed), 0) FROM imports WHERE seq IN " + STANDING);
        if (counted != stated) {
            problems.add("there are %d incidents, but the imports add up to %d".formatted(counted, stated));
        }
        expectNone(
                "imports whose summary differs from the rows they brought",
                "SELECT count(*) FROM imports JOIN import_figures ON import_seq = seq WHERE state = 'done' AND"
                        + " (name = 'accepted' AND figure <> rows_accepted OR name = 'updated' AND figure <> rows_updated"
                        + " OR name = 'unchanged' AND figure <> rows_unchanged"
                        + " OR name = 'removed' AND figure <> rows_removed) AND kind = 'incidents'");
    }

    private void expectNone(String what, String countSql) throws SQLException {
        long count = Sql.number(connection, countSql);
        if (count > 0) {
            problems.add(count + " " + what);
        }
    }

    /** A geometry must say what the columns say. */
    private void checkGeometries() throws SQLException {
        int srsId = StoreState.read(connection).srsId();
        long wrong = 0;
        try (PreparedStatement select = connection.prepareStatement("SELECT geom, x, y FROM incidents");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                double x = row.getDouble(2);
                byte[] expected = row.wasNull() ? null : GeometryBlob.point(srsId, x, row.getDouble(3));
                if (!Arrays.equals(row.getBytes(1), expected)) {
                    wrong++;
                }
            }
        }
        if (wrong > 0) {
            problems.add(wrong + " incidents whose geometry differs from their x and y");
        }
    }

    private void checkAreas() throws SQLException {
        Map<String, AreaLayer> stored = new TreeMap<>(AreaLayerTable.read(connection));
        Map<String, AreaLayer> assembled = new TreeMap<>(AreaAssembler.assemble(AreaSourceTables.read(connection)));
        assembled.values().removeIf(layer -> layer.areas().isEmpty());
        if (!codes(stored).equals(codes(assembled))) {
            problems.add("the layer areas does not hold what the imported boundaries, lookups and members make");
        }
        for (AreaLayer layer : stored.values()) {
            for (Area area : layer.areas()) {
                MultiPolygon ground = area.ground();
                if (ground != null && !ground.isValid()) {
                    problems.add("the area %s:%s has a shape that is not valid".formatted(area.kind(), area.code()));
                }
            }
        }
    }

    private void checkBackground() throws SQLException {
        expectNone(
                "backgrounds of an import that was undone, held or never finished",
                "SELECT count(*) FROM background_sources WHERE import_seq NOT IN " + STANDING);
        for (BackgroundKind kind : BackgroundKind.values()) {
            List<BackgroundFeature> features = BackgroundTables.features(connection, kind);
            long wrong = features.stream()
                    .filter(feature -> !kind.fits(feature.ground())
                            || feature.ground().getNumPoints()
                                    != feature.lonLat().getNumPoints())
                    .count();
            if (wrong > 0) {
                problems.add("%d %s of the background whose shape is not one of theirs".formatted(wrong, kind.word()));
            }
        }
    }

    private static List<String> codes(Map<String, AreaLayer> layers) {
        return layers.values().stream()
                .flatMap(layer -> layer.codes().stream().map(code -> layer.kind() + ":" + code))
                .toList();
    }

    private void checkExtents() throws SQLException {
        checkExtent("incidents", LayerContents.incidentExtent(connection));
        checkExtent("areas", LayerContents.areaExtent(connection));
        for (BackgroundKind kind : BackgroundKind.values()) {
            checkExtent(kind.word(), LayerContents.backgroundExtent(connection, kind));
        }
    }

    private void checkExtent(String layer, Envelope actual) throws SQLException {
        if (!LayerContents.statedExtent(connection, layer).equals(actual)) {
            problems.add("the extent stated for the layer %s is not that of its rows".formatted(layer));
        }
    }

    /** Missing or older segments are no problem, they are built when needed; segments that tell something else are. */
    private void checkSegments() throws SQLException {
        var stored = segments.read(StoreState.read(connection).version());
        if (stored.isPresent() && !same(stored.get(), IncidentTable.columns(connection))) {
            problems.add("the column segments differ from the incidents; delete the .columns file");
        }
    }

    private static boolean same(IncidentColumns a, IncidentColumns b) {
        return ColumnSegments.checksums(a).equals(ColumnSegments.checksums(b));
    }
}
