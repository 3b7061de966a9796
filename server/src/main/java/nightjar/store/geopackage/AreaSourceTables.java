package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nightjar.area.Area;
import nightjar.area.AreaLayer;
import nightjar.area.AreaLookup;
import nightjar.area.AreaMembers;
import nightjar.area.AreaOrigin;
import nightjar.area.AreaSources;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** Boundaries, lookups and members as they were imported. For one thread, inside one transaction. */
final class AreaSourceTables {

    private static final String TABLE = "area_sources";

    private final Connection connection;
    private final long importSeq;

    AreaSourceTables(Connection connection, long importSeq) {
        this.connection = connection;
        this.importSeq = importSeq;
    }

    /** Whether that changed anything. */
    boolean replaceBoundaries(AreaLayer layer) throws SQLException {
        if (read(connection).boundaries().contains(layer)) {
            return false;
        }
        long source = replaceSource("boundaries", layer.kind(), "", layer.licence());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO boundary_areas VALUES (?, ?, ?, ?, ?)")) {
            for (Area area : layer.areas()) {
                Sql.bind(insert, source, area.code(), area.name(), wkb(area.ground()), wkb(area.lonLat()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return true;
    }

    private static byte @Nullable [] wkb(@Nullable MultiPolygon shape) {
        return shape == null ? null : GeometryBlob.wkb(shape);
    }

    /** Whether that changed anything. */
    boolean replaceLookup(AreaLookup lookup) throws SQLException {
        if (read(connection).lookups().contains(lookup)) {
            return false;
        }
        long source = replaceSource("lookup", lookup.toKind(), lookup.fromKind(), "");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO lookup_entries VALUES (?, ?, ?, ?, ?)")) {
            int position = 0;
            for (AreaLookup.Entry entry : lookup.entries()) {
                Sql.bind(insert, source, position++, entry.fromCode(), entry.toCode(), entry.toName());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return true;
    }

    /** Whether that changed anything. */
    boolean replaceMembers(AreaMembers members) throws SQLException {
        if (read(connection).members().contains(members)) {
            return false;
        }
        long source = replaceSource("members", members.kind(), "", "");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO member_entries VALUES (?, ?, ?, ?, ?, ?)")) {
            int position = 0;
            for (AreaMembers.Entry entry : members.entries()) {
                Sql.bind(
                        insert, source, position++, entry.code(), entry.name(), entry.memberKind(), entry.memberCode());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return true;
    }

    private long replaceSource(String role, String kind, String fromKind, String licence) throws SQLException {
        History.replace(connection, TABLE, importSeq, "role = ? AND kind = ? AND from_kind = ?", role, kind, fromKind);
        return Sql.insert(
                connection,
                "INSERT INTO area_sources (import_seq, role, kind, from_kind, licence) VALUES (?, ?, ?, ?, ?)",
                importSeq,
                role,
                kind,
                fromKind,
                licence);
    }

    /** Whether that changed anything. */
    static boolean revert(Connection connection, long importSeq) throws SQLException {
        return History.revert(connection, TABLE, importSeq) > 0;
    }

    /** A source, before its entries are read. */
    private record Source(long id, String role, String kind, String fromKind, String licence) {}

    /** All sources, ordered by kinds, so that the order of their imports never shows. */
    static AreaSources read(Connection connection) throws SQLException {
        List<Source> sources = Sql.list(
                connection,
                row -> new Source(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                "SELECT id, role, kind, from_kind, licence FROM area_sources WHERE replaced_by IS NULL ORDER BY kind, from_kind");
        List<AreaLayer> boundaries = new ArrayList<>();
        List<AreaLookup> lookups = new ArrayList<>();
        List<AreaMembers> members = new ArrayList<>();
        for (Source source : sources) {
            switch (source.role()) {
                case "boundaries" -> boundaries.add(readBoundaries(connection, source));
                case "lookup" -> lookups.add(readLookup(connection, source));
                default -> members.add(readMembers(connection, source));
            }
        }
        return new AreaSources(boundaries, lookups, members);
    }

    private static AreaLayer readBoundaries(Connection connection, Source source) throws SQLException {
        List<Area> areas = Sql.list(
                connection,
                row -> new Area(
                        source.kind(),
                        row.getString(1),
                        row.getString(2),
                        GeometryBlob.readWkb(row.getBytes(3)),
                        GeometryBlob.readWkb(row.getBytes(4))),
                "SELECT code, name, ground, lon_lat FROM boundary_areas WHERE source_id = ?",
                source.id());
        return new AreaLayer(source.kind(), AreaOrigin.BOUNDARIES, areas, source.licence());
    }

    private static AreaLookup readLookup(Connection connection, Source source) throws SQLException {
        List<AreaLookup.Entry> entries = Sql.list(
                connection,
                row -> new AreaLookup.Entry(row.getString(1), row.getString(2), row.getString(3)),
                "SELECT from_code, to_code, to_name FROM lookup_entries WHERE source_id = ? ORDER BY position",
                source.id());
        return new AreaLookup(source.fromKind(), source.kind(), entries);
    }

    private static AreaMembers readMembers(Connection connection, Source source) throws SQLException {
        List<AreaMembers.Entry> entries = Sql.list(
                connection,
                row -> new AreaMembers.Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                "SELECT code, name, member_kind, member_code FROM member_entries WHERE source_id = ? ORDER BY position",
                source.id());
        return new AreaMembers(source.kind(), entries);
    }
}
