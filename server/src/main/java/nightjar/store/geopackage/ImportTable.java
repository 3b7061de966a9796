package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import nightjar.ingest.Reject;
import nightjar.store.ImportKind;
import nightjar.store.ImportRecord;
import nightjar.store.ImportRequest;
import nightjar.store.ImportState;
import nightjar.store.ImportSummary;
import nightjar.store.PublicationChange;

/** The imports, with their figures, notes and rejects. */
final class ImportTable {

    private static final String SELECT = "SELECT seq, id, kind, content_hash, started_at, state, undone FROM imports ";

    private ImportTable() {}

    /** Notes an import that begins; the number that its rows carry. */
    static long begin(Connection connection, ImportRequest request) throws SQLException {
        long seq = Sql.insert(
                connection,
                "INSERT INTO imports (id, kind, state, content_hash, started_at) VALUES (?, ?, ?, ?, ?)",
                request.id(),
                request.kind().word(),
                ImportState.RUNNING.word(),
                request.contentHash(),
                request.startedAt().toString());
        insertNumbered(connection, "INSERT INTO import_files VALUES (?, ?, ?)", seq, request.files());
        return seq;
    }

    static void finish(
            Connection connection,
            long seq,
            ImportState state,
            boolean changed,
            PublicationChange rows,
            ImportSummary summary)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE imports SET state = ?, changed = ?, rows_accepted = ?, rows_updated = ?, rows_unchanged = ?,"
                        + " rows_removed = ? WHERE seq = ?",
                state.word(),
                changed,
                rows.accepted(),
                rows.updated(),
                rows.unchanged(),
                rows.removed(),
                seq);
        int position = 0;
        for (Map.Entry<String, Long> figure : summary.figures().entrySet()) {
            Sql.update(
                    connection,
                    "INSERT INTO import_figures VALUES (?, ?, ?, ?)",
                    seq,
                    position++,
                    figure.getKey(),
                    figure.getValue());
        }
        insertNumbered(connection, "INSERT INTO import_notes VALUES (?, ?, ?)", seq, summary.notes());
    }

    private static void insertNumbered(Connection connection, String sql, long seq, List<String> texts)
            throws SQLException {
        for (int position = 0; position < texts.size(); position++) {
            Sql.update(connection, sql, seq, position, texts.get(position));
        }
    }

    static PreparedStatement prepareReject(Connection connection) throws SQLException {
        return connection.prepareStatement("INSERT INTO rejects VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    }

    static void bindReject(PreparedStatement insert, long seq, int position, Reject reject) throws SQLException {
        Sql.bind(
                insert,
                seq,
                position,
                reject.file(),
                reject.line(),
                reject.column(),
                reject.code(),
                reject.reason(),
                reject.value());
    }

    static List<Reject> listRejects(Connection connection, String importId) throws SQLException {
        return Sql.list(
                connection,
                row -> new Reject(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                "SELECT file, line, column_name, code, reason, refused FROM rejects"
                        + " JOIN imports ON seq = import_seq WHERE id = ? ORDER BY position",
                importId);
    }

    /** Newest first. */
    static List<ImportRecord> list(Connection connection) throws SQLException {
        return Sql.list(connection, row -> read(connection, row), SELECT + "ORDER BY seq DESC");
    }

    static Optional<ImportRecord> find(Connection connection, String id) throws SQLException {
        return Sql.list(connection, row -> read(connection, row), SELECT + "WHERE id = ?", id).stream()
                .findFirst();
    }

    private static ImportRecord read(Connection connection, ResultSet row) throws SQLException {
        long seq = row.getLong(1);
        ImportRequest request = new ImportRequest(
                row.getString(2),
                ImportKind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                texts(connection, "SELECT name FROM import_files WHERE import_seq = ? ORDER BY position", seq),
                row.getString(4),
                Instant.parse(row.getString(5)));
        ImportState state = ImportState.valueOf(row.getString(6).toUpperCase(Locale.ROOT));
        return new ImportRecord(request, state, summary(connection, seq), row.getBoolean(7));
    }

    private static ImportSummary summary(Connection connection, long seq) throws SQLException {
        SequencedMap<String, Long> figures = new LinkedHashMap<>();
        Sql.list(
                connection,
                row -> figures.put(row.getString(1), row.getLong(2)),
                "SELECT name, figure FROM import_figures WHERE import_seq = ? ORDER BY position",
                seq);
        return new ImportSummary(
                figures,
                texts(connection, "SELECT note FROM import_notes WHERE import_seq = ? ORDER BY position", seq));
    }

    private static List<String> texts(Connection connection, String sql, long seq) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), sql, seq);
    }
}
