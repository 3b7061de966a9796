package nightjar.store.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import nightjar.store.StoreException;
import org.sqlite.SQLiteConfig;

/** Tells whether a file is a store, before anything touches it, and makes new ones whole or not at all. */
final class StoreFile {

    private static final byte[] SQLITE_HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 100;
    private static final int APPLICATION_ID_OFFSET = 68;

    /** "GPKG". */
    private static final int GEOPACKAGE_ID = 0x47504B47;

    private StoreFile() {}

    /** Refuses any file that is not a store of Nightjar's; reads only. */
    static void requireStore(Path file) {
        if (!isGeoPackage(file) || !hasMigrations(file)) {
            throw new StoreException(
                    "%s is not a Nightjar store; name another file, which will be made, or move this one away"
                            .formatted(file));
        }
    }

    private static boolean isGeoPackage(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] header = stream.readNBytes(HEADER_BYTES);
            return header.length == HEADER_BYTES
                    && Arrays.equals(header, 0, SQLITE_HEADER.length, SQLITE_HEADER, 0, SQLITE_HEADER.length)
                    && ByteBuffer.wrap(header).getInt(APPLICATION_ID_OFFSET) == GEOPACKAGE_ID;
        } catch (IOException e) {
            throw new StoreException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static boolean hasMigrations(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT count(*) FROM sqlite_master WHERE name = 'nightjar_migrations'");
                var answer = statement.executeQuery()) {
            return answer.getInt(1) == 1;
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, e);
        }
    }

    /** Takes away a store and what stands beside it, but for its lock, which whoever waits for it has open. */
    static void remove(Path file) {
        try {
            for (String ending : List.of("", "-wal", "-shm", ".columns")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
        } catch (IOException e) {
            throw new StoreException("%s is empty and cannot be deleted: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Makes an empty store under another name and then gives it its own, so that a half-made one is never seen. */
    static void make(Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            try (Connection connection = new Database(unfinished).openForMaking()) {
                Migrations.apply(connection);
                connection.commit();
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, e);
        } catch (IOException e) {
            throw new StoreException("%s cannot be made: %s".formatted(file, e.getMessage()), e);
        }
    }
}
