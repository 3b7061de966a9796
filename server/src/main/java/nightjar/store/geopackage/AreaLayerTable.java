package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nightjar.area.Area;
import nightjar.area.AreaAssembler;
import nightjar.area.AreaLayer;
import nightjar.area.AreaOrigin;
import org.locationtech.jts.geom.MultiPolygon;

/** The layer {@code areas}: every kind, imported and dissolved, made anew from the sources whenever they change. */
final class AreaLayerTable {

    private AreaLayerTable() {}

    static void assemble(Connection connection, int srsId) throws SQLException {
        Map<String, AreaLayer> layers = new TreeMap<>(AreaAssembler.assemble(AreaSourceTables.read(connection)));
        Sql.update(connection, "DELETE FROM areas");
        try (PreparedStatement area = connection.prepareStatement(
                        "INSERT INTO areas (fid, geom, kind, code, name, origin) VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement shape = connection.prepareStatement("INSERT INTO area_lon_lat VALUES (?, ?)")) {
            int fid = 0;
            for (AreaLayer layer : layers.values()) {
                for (Area each : layer.areas()) {
                    insert(area, shape, ++fid, each, layer.origin(), srsId);
                }
            }
        }
    }

    private static void insert(
            PreparedStatement insertArea,
            PreparedStatement insertShape,
            int fid,
            Area area,
            AreaOrigin origin,
            int srsId)
            throws SQLException {
        MultiPolygon ground = area.ground();
        MultiPolygon lonLat = area.lonLat();
        byte[] geom = ground == null ? null : GeometryBlob.of(srsId, ground);
        Sql.bind(
                insertArea,
                fid,
                geom,
                area.kind(),
                area.code(),
                area.name(),
                origin.name().toLowerCase(Locale.ROOT));
        insertArea.executeUpdate();
        if (lonLat != null) {
            Sql.bind(insertShape, fid, GeometryBlob.wkb(lonLat));
            insertShape.executeUpdate();
        }
    }

    private record Row(AreaOrigin origin, String licence, Area area) {}

    /** Layers by kind. */
    static Map<String, AreaLayer> read(Connection connection) throws SQLException {
        List<Row> rows = Sql.list(
                connection,
                row -> new Row(
                        AreaOrigin.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                        row.getString(7),
                        new Area(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                GeometryBlob.readMultiPolygon(row.getBytes(5)),
                                GeometryBlob.readWkb(row.getBytes(6)))),
                "SELECT areas.kind, code, name, origin, geom, shape, coalesce(licence, '') FROM areas"
                        + " LEFT JOIN area_lon_lat ON area_fid = fid"
                        + " LEFT JOIN area_sources ON role = origin AND area_sources.kind = areas.kind"
                        + " AND role = 'boundaries' AND replaced_by IS NULL"
                        + " ORDER BY fid");
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.area().kind(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), AreaLayerTable::layer)));
    }

    private static AreaLayer layer(List<Row> rows) {
        Row first = rows.getFirst();
        return new AreaLayer(
                first.area().kind(),
                first.origin(),
                rows.stream().map(Row::area).toList(),
                first.licence());
    }
}
