package nightjar.ingest.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightjar.geo.crs.SourceCrs;
import nightjar.geo.crs.UnknownCrsException;
import nightjar.ingest.InputException;

/** Reads the polygons of a GeoPackage (OGC 12-128) as a database that a stranger sent. For one file. */
final class GeoPackageReader {

    private final Connection database;
    private final Set<String> wanted;
    private final BoundaryLimits limits = new BoundaryLimits();

    private GeoPackageReader(Connection database, Set<String> wanted) {
        this.database = database;
        this.wanted = wanted;
    }

    static BoundaryContent read(Path file, Set<String> wanted) throws InputException, IOException {
        try (Connection database = UntrustedDatabase.open(file)) {
            return new GeoPackageReader(database, wanted).content();
        } catch (SQLException e) {
            throw Refusal.unusable("damaged-geopackage", "the GeoPackage cannot be read: " + e.getMessage());
        }
    }

    /** A table of features. */
    private record Layer(String table, String geometryColumn, int srsId, List<String> fields) {}

    private BoundaryContent content() throws SQLException, InputException {
        Layer layer = choose(layers());
        return new BoundaryContent(crs(layer.srsId()), layer.fields(), features(layer));
    }

    private List<Layer> layers() throws SQLException {
        List<Layer> layers = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement("""
                SELECT g.table_name, g.column_name, g.srs_id
                FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name
                WHERE c.data_type = 'features' ORDER BY g.table_name""");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                layers.add(new Layer(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getInt(3),
                        fields(rows.getString(1), rows.getString(2))));
            }
        }
        return layers;
    }

    private List<String> fields(String table, String geometryColumn) throws SQLException {
        List<String> fields = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement("SELECT name FROM pragma_table_info(?)")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    fields.add(rows.getString(1));
                }
            }
        }
        fields.remove(geometryColumn);
        return fields;
    }

    /** The only layer, or the only one that has the wanted fields. */
    private Layer choose(List<Layer> layers) throws InputException {
        if (layers.isEmpty()) {
            throw Refusal.unusable("no-features", "the GeoPackage has no table of features");
        }
        List<Layer> fitting = layers.stream()
                .filter(layer -> layers.size() == 1 || layer.fields().containsAll(wanted))
                .toList();
        if (fitting.size() != 1) {
            throw Refusal.unusable(
                    "several-layers",
                    "%d layers could be meant (%s); save the one that is into a GeoPackage of its own"
                            .formatted(
                                    fitting.size(),
                                    String.join(
                                            ", ",
                                            layers.stream().map(Layer::table).toList())));
        }
        return fitting.getFirst();
    }

    private SourceCrs crs(int srsId) throws SQLException, InputException {
        try (PreparedStatement query = database.prepareStatement(
                "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
            query.setInt(1, srsId);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next() || srsId <= 0) {
                    throw Refusal.unusable("unknown-crs", "the layer's CRS %d is not defined".formatted(srsId));
                }
                boolean epsg = "EPSG".equalsIgnoreCase(rows.getString(1));
                return epsg ? SourceCrs.ofCode("EPSG:" + rows.getInt(2)) : SourceCrs.ofWkt(rows.getString(3));
            }
        } catch (UnknownCrsException e) {
            throw Refusal.unusable("unknown-crs", "the layer's CRS: " + e.getMessage());
        }
    }

    private List<BoundaryFeature> features(Layer layer) throws SQLException, InputException {
        List<String> kept = layer.fields().stream().filter(wanted::contains).toList();
        List<String> columns = new ArrayList<>(List.of(layer.geometryColumn()));
        columns.addAll(kept);
        String sql = "SELECT %s FROM %s"
                .formatted(
                        String.join(
                                ", ",
                                columns.stream().map(GeoPackageReader::quoted).toList()),
                        quoted(layer.table()));
        List<BoundaryFeature> features = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Outline outline = GeoPackageGeometry.decode(rows.getBytes(1), limits);
                features.add(new BoundaryFeature(limits.nextFeature(), values(rows, kept), outline));
            }
        }
        return features;
    }

    private static Map<String, String> values(ResultSet rows, List<String> kept) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            String value = rows.getString(i + 2);
            if (value != null) {
                values.put(kept.get(i), value);
            }
        }
        return values;
    }

    /** A name as an SQL identifier; names come from the file's own tables and cannot be parameters. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
