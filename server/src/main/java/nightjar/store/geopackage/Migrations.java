package nightjar.store.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nightjar.store.StoreException;

/**
 * The steps from an empty database to the present tables: SQL resources, never changed. Each is applied once, in
 * this order; a store tells by their names which it has had, so that one made while the list was shorter misses none.
 */
final class Migrations {

    private static final List<String> RESOURCES =
            List.of("001-layout.sql", "002-background.sql", "003-area-licence.sql");

    private Migrations() {}

    /**
     * Applies what a store lacks, inside the connection's transaction, and tells what that was; a store of a newer
     * Nightjar is refused.
     */
    static List<String> apply(Connection connection) throws SQLException {
        Sql.update(
                connection,
                "CREATE TABLE IF NOT EXISTS nightjar_migrations ("
                        + "version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)");
        List<String> applied =
                Sql.list(connection, row -> row.getString(1), "SELECT name FROM nightjar_migrations ORDER BY version");
        for (String name : applied) {
            if (!RESOURCES.contains(name)) {
                throw new StoreException(
                        "the store has tables made by %s, which this Nightjar does not know: use a newer Nightjar"
                                .formatted(name));
            }
        }
        List<String> missing = RESOURCES.stream()
                .filter(resource -> !applied.contains(resource))
                .toList();
        for (String resource : missing) {
            applyOne(connection, resource);
        }
        return missing;
    }

    private static void applyOne(Connection connection, String resource) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : text(resource).split(";\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        Sql.update(
                connection,
                "INSERT INTO nightjar_migrations"
                        + " SELECT coalesce(max(version), 0) + 1, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
                        + " FROM nightjar_migrations",
                resource);
    }

    private static String text(String resource) {
        try (InputStream stream = Migrations.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its own resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
