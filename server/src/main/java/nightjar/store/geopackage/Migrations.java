package nightjar.store.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nightjar.store.StoreException;

/** The steps from an empty database to the present tables: SQL resources, applied in order, never changed. */
final class Migrations {

    private static final List<String> RESOURCES =
            List.of("001-layout.sql", "002-background.sql", "003-area-licence.sql");

    private Migrations() {}

    static int newest() {
        return RESOURCES.size();
    }

    /** Applies what a store lacks, inside the connection's transaction; a store of a newer Nightjar is refused. */
    static void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS nightjar_migrations ("
                    + "version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)");
        }
        int present = presentVersion(connection);
        if (present > newest()) {
            throw new StoreException(
                    "the store has version %d, this Nightjar knows versions up to %d: use a newer Nightjar"
                            .formatted(present, newest()));
        }
        for (int version = present + 1; version <= newest(); version++) {
            applyOne(connection, version, RESOURCES.get(version - 1));
        }
    }

    static int presentVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT max(version) FROM nightjar_migrations")) {
            return answer.getInt(1);
        }
    }

    private static void applyOne(Connection connection, int version, String resource) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : text(resource).split(";\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        try (PreparedStatement record = connection.prepareStatement(
                "INSERT INTO nightjar_migrations VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))")) {
            record.setInt(1, version);
            record.setString(2, resource);
            record.execute();
        }
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
