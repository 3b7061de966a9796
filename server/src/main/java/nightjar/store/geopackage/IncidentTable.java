package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentColumnsBuilder;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Publication;
import nightjar.store.PublicationDiff;
import nightjar.store.PublicationDiff.StoredRow;

/**
 * The layer {@code incidents}, and in {@code incidents_before} the rows as they were before each import touched
 * them. For one thread, inside one transaction.
 */
final class IncidentTable {

    private static final int BATCH_ROWS = 1_000;

    private static final String KEPT_COLUMNS =
            "fid, publication_id, import_seq, " + String.join(", ", IncidentRows.COLUMNS);

    private static final String INSERT = "INSERT INTO incidents (" + String.join(", ", IncidentRows.COLUMNS)
            + ", fid, publication_id, import_seq) VALUES (" + "?, ".repeat(IncidentRows.COLUMNS.size()) + "?, ?, ?)";

    private static final String UPDATE = "UPDATE incidents SET " + assignments() + ", import_seq = ? WHERE fid = ?";

    /** A row that this import wrote itself has nothing to keep. */
    private static final String KEEP = "INSERT INTO incidents_before (replaced_by, " + KEPT_COLUMNS + ") SELECT ?, "
            + KEPT_COLUMNS + " FROM incidents WHERE fid = ? AND import_seq <> ?";

    private final Connection connection;
    private final long importSeq;
    private final int srsId;

    IncidentTable(Connection connection, long importSeq, int srsId) {
        this.connection = connection;
        this.importSeq = importSeq;
        this.srsId = srsId;
    }

    private static String assignments() {
        return IncidentRows.COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
    }

    long publicationId(Publication publication) throws SQLException {
        Object[] key = {
            publication.dataset(), publication.force(), publication.month().toString()
        };
        Sql.update(connection, "INSERT OR IGNORE INTO publications (dataset, force, month) VALUES (?, ?, ?)", key);
        return Sql.number(connection, "SELECT id FROM publications WHERE dataset = ? AND force = ? AND month = ?", key);
    }

    List<StoredRow> storedRows(long publicationId) throws SQLException {
        return Sql.list(
                connection,
                row -> new StoredRow(row.getInt(1), row.getString(2), row.getString(3)),
                "SELECT fid, fingerprint, crime_id FROM incidents WHERE publication_id = ? ORDER BY fid",
                publicationId);
    }

    void apply(PublicationDiff diff, long publicationId) throws SQLException {
        for (int fid : diff.removals()) {
            keep(fid);
            Sql.update(connection, "DELETE FROM incidents WHERE fid = ?", fid);
        }
        update(diff.updates());
        insert(diff.additions(), publicationId);
    }

    private void keep(int fid) throws SQLException {
        Sql.update(connection, KEEP, importSeq, fid, importSeq);
    }

    private void update(List<PublicationDiff.Update> updates) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (PublicationDiff.Update update : updates) {
                keep(update.recordId());
                IncidentRows.bind(statement, update.row(), srsId);
                statement.setLong(IncidentRows.COLUMNS.size() + 1, importSeq);
                statement.setInt(IncidentRows.COLUMNS.size() + 2, update.recordId());
                statement.executeUpdate();
            }
        }
    }

    /**
     * The highest number that a row ever had, which SQLite keeps for AUTOINCREMENT: a number is not given again after an
     * undo, because requests that are still on the older snapshot would find another row under it.
     */
    private int highestFid() throws SQLException {
        return Math.toIntExact(
                Sql.number(connection, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'incidents'"));
    }

    private void insert(List<IncidentRecord> rows, long publicationId) throws SQLException {
        int fid = highestFid();
        int waiting = 0;
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (IncidentRecord row : rows) {
                IncidentRows.bind(statement, row, srsId);
                statement.setInt(IncidentRows.COLUMNS.size() + 1, ++fid);
                statement.setLong(IncidentRows.COLUMNS.size() + 2, publicationId);
                statement.setLong(IncidentRows.COLUMNS.size() + 3, importSeq);
                statement.addBatch();
                if (++waiting % BATCH_ROWS == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** Takes back what the import did to incidents; whether that was anything. */
    static boolean revert(Connection connection, long importSeq) throws SQLException {
        int written = Sql.update(connection, "DELETE FROM incidents WHERE import_seq = ?", importSeq);
        int restored = Sql.update(
                connection,
                "INSERT INTO incidents (" + KEPT_COLUMNS + ") SELECT " + KEPT_COLUMNS
                        + " FROM incidents_before WHERE replaced_by = ?",
                importSeq);
        Sql.update(connection, "DELETE FROM incidents_before WHERE replaced_by = ?", importSeq);
        return written + restored > 0;
    }

    /** All incidents in the order of their numbers, laid out as columns. */
    static IncidentColumns columns(Connection connection) throws SQLException {
        IncidentColumnsBuilder builder = new IncidentColumnsBuilder();
        String sql = "SELECT fid, dataset, from_minute, to_minute, precision, offence, source, x, y, lon, lat,"
                + " area_code, flags FROM incidents JOIN publications ON publications.id = publication_id"
                + " ORDER BY fid";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                builder.add(
                        row.getInt(1),
                        row.getString(2),
                        IncidentRows.occurrence(row.getInt(3), row.getInt(4), row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        IncidentRows.position(row),
                        row.getString(12),
                        IncidentRows.flags(row.getString(13)));
            }
        }
        return builder.build();
    }

    static Map<Integer, IncidentRecord> find(Connection connection, List<Integer> fids) throws SQLException {
        Map<Integer, IncidentRecord> found = new HashMap<>();
        String sql = "SELECT * FROM incidents JOIN publications ON publications.id = publication_id WHERE fid = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int fid : fids) {
                select.setInt(1, fid);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        found.put(fid, IncidentRows.read(row));
                    }
                }
            }
        }
        return found;
    }

    /** In the order of the file, which is much faster than any other. */
    static Map<Integer, String> streetNames(Connection connection, List<Integer> fids) throws SQLException {
        Map<Integer, String> found = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT street_name FROM incidents WHERE fid = ?")) {
            for (int fid : fids.stream().sorted().toList()) {
                select.setInt(1, fid);
                try (ResultSet row = select.executeQuery()) {
                    String name = row.next() ? row.getString(1) : null;
                    if (name != null) {
                        found.put(fid, name);
                    }
                }
            }
        }
        return found;
    }
}
