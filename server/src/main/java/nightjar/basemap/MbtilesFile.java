package nightjar.basemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nightjar.geo.TileAddress;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/** An MBTiles file (MBTiles specification 1.3), whose rows count from the south. Thread-safe: one reading at a time. */
public final class MbtilesFile implements TileArchive {

    private static final int TILE_BYTES = 16 << 20;
    private static final int HIGHEST_ZOOM = 26;
    private static final int LONGEST_TEXT = 10_000;
    private static final Duration LONGEST_QUERY = Duration.ofSeconds(5);
    private static final int STEPS_BETWEEN_LOOKS = 100_000;

    private final Path file;
    private final Connection database;
    private final TileType type;
    private final int minZoom;
    private final int maxZoom;
    private final String credit;
    private final String fingerprint;

    private MbtilesFile(Path file, Connection database, @Nullable String credit) throws SQLException, IOException {
        this.file = file;
        this.database = database;
        Map<String, String> metadata = metadata();
        type = TileType.ofWord(metadata.getOrDefault("format", ""))
                .orElseThrow(() -> new BasemapException("its format is none of png, jpg, webp and pbf"));
        minZoom = zoom(metadata.get("minzoom"), "min");
        maxZoom = zoom(metadata.get("maxzoom"), "max");
        if (minZoom > maxZoom) {
            throw new BasemapException("its zooms cannot be");
        }
        this.credit = credit == null ? Attribution.plain(metadata.getOrDefault("attribution", "")) : credit;
        fingerprint = "%d-%d"
                .formatted(Files.size(file), Files.getLastModifiedTime(file).toMillis());
    }

    static MbtilesFile open(Path file, @Nullable String credit) {
        try {
            Connection database = openReadOnly(file);
            try {
                return new MbtilesFile(file, database, credit);
            } catch (SQLException | IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (SQLException | IOException | BasemapException e) {
            throw new BasemapException("the background %s is no MBTiles file: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The file is a stranger: it is not written to, its schema may call nothing, and no query runs for long. */
    private static Connection openReadOnly(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(2 * TILE_BYTES));
        Connection database = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA query_only = ON");
        }
        return database;
    }

    /** Ends a query that a strange view would let run for ever. */
    private void beginQuery() throws SQLException {
        long deadline = System.nanoTime() + LONGEST_QUERY.toNanos();
        ProgressHandler.setHandler(database, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
            @Override
            protected int progress() {
                return System.nanoTime() - deadline > 0 ? 1 : 0;
            }
        });
    }

    private Map<String, String> metadata() throws SQLException {
        beginQuery();
        Map<String, String> metadata = new HashMap<>();
        try (PreparedStatement query = database.prepareStatement(
                        "SELECT name, value FROM metadata WHERE length(value) <= " + LONGEST_TEXT + " LIMIT 100");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                metadata.put(row.getString(1), row.getString(2));
            }
        }
        return metadata;
    }

    private int zoom(@Nullable String stated, String function) throws SQLException {
        int zoom = stated != null && stated.strip().matches("\\d{1,2}")
                ? Integer.parseInt(stated.strip())
                : found(function);
        if (zoom < 0 || zoom > HIGHEST_ZOOM) {
            throw new BasemapException("its zooms cannot be");
        }
        return zoom;
    }

    private int found(String function) throws SQLException {
        beginQuery();
        try (PreparedStatement query = database.prepareStatement("SELECT " + function + "(zoom_level) FROM tiles");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public synchronized byte[] tile(TileAddress address) throws IOException {
        try (PreparedStatement query = database.prepareStatement("SELECT tile_data FROM tiles"
                + " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? AND length(tile_data) <= ?")) {
            beginQuery();
            query.setInt(1, address.z());
            query.setInt(2, address.x());
            query.setInt(3, (1 << address.z()) - 1 - address.y());
            query.setInt(4, TILE_BYTES);
            byte[] bytes = answer(query);
            return Unpacked.isPacked(bytes) ? Unpacked.of(bytes, TILE_BYTES) : bytes;
        } catch (SQLException e) {
            throw new IOException("the background " + file + " cannot be read", e);
        }
    }

    private static byte[] answer(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            byte[] bytes = row.next() ? row.getBytes(1) : null;
            return bytes == null ? new byte[0] : bytes;
        }
    }

    @Override
    public TileType type() {
        return type;
    }

    @Override
    public int minZoom() {
        return minZoom;
    }

    @Override
    public int maxZoom() {
        return maxZoom;
    }

    @Override
    public String credit() {
        return credit;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public synchronized void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new BasemapException("the background " + file + " cannot be closed", e);
        }
    }
}
