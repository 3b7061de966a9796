package nightjar.ingest.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nightjar.ingest.InputException;
import org.sqlite.SQLiteConfig;

/**
 * Opens a SQLite file that a stranger sent: read-only and immutable, so that nothing in it can run or be written,
 * and only when it is a whole GeoPackage without views, foreign triggers or virtual tables.
 *
 * <p>Every GeoPackage that GDAL or QGIS writes has an R-tree, and triggers that keep it and a feature count up to
 * date. Those are known by their standard names and are let be: triggers fire on writing only, and nothing here
 * writes or reads the R-tree.
 */
final class UntrustedDatabase {

    private static final int HEADER_BYTES = 100;
    private static final int WRITE_VERSION_AT = 18;
    private static final int APPLICATION_ID_AT = 68;
    private static final Set<Integer> GEOPACKAGE_IDS = Set.of(0x47504B47, 0x47503130, 0x47503131);

    private static final Pattern STANDARD_TRIGGER =
            Pattern.compile("(rtree_.+_(insert|delete|update[1-7])|trigger_(insert|delete)_feature_count_.+|gpkg_.+)");

    private UntrustedDatabase() {}

    static Connection open(Path file) throws InputException, IOException, SQLException {
        checkHeader(file);
        refuseJournal(file, "-wal");
        refuseJournal(file, "-journal");
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        String url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?immutable=1";
        Connection database = DriverManager.getConnection(url, config.toProperties());
        try {
            harden(database);
            return database;
        } catch (SQLException | InputException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static void checkHeader(Path file) throws IOException, InputException {
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(HEADER_BYTES);
        }
        if (header.length < HEADER_BYTES
                || !GEOPACKAGE_IDS.contains(ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT))) {
            throw Refusal.wrongType("not-a-geopackage", "the file is a SQLite database but not a GeoPackage");
        }
        if (header[WRITE_VERSION_AT] != 1 || header[WRITE_VERSION_AT + 1] != 1) {
            throw unfinished();
        }
    }

    private static void refuseJournal(Path file, String suffix) throws IOException, InputException {
        Path journal = file.resolveSibling(file.getFileName() + suffix);
        if (Files.exists(journal) && Files.size(journal) > 0) {
            throw unfinished();
        }
    }

    private static InputException unfinished() {
        return Refusal.unusable(
                "unfinished-geopackage",
                "the GeoPackage is in use or keeps a write-ahead log; save it as a new file from QGIS or with ogr2ogr");
    }

    private static void harden(Connection database) throws SQLException, InputException {
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA query_only = ON");
            refuseForeignObjects(statement);
            checkPages(statement);
        }
    }

    private static void refuseForeignObjects(Statement statement) throws SQLException, InputException {
        try (ResultSet rows = statement.executeQuery("SELECT type, name, coalesce(sql, '') FROM sqlite_master")) {
            while (rows.next()) {
                String type = rows.getString(1);
                String name = rows.getString(2);
                if (!isHarmless(type, name, rows.getString(3).toLowerCase(Locale.ROOT))) {
                    throw Refusal.unusable(
                            "unsafe-geopackage",
                            "the GeoPackage has a %s \"%s\", which is not read from strangers".formatted(type, name));
                }
            }
        }
    }

    private static boolean isHarmless(String type, String name, String sql) {
        return switch (type) {
            case "index" -> true;
            case "trigger" -> STANDARD_TRIGGER.matcher(name).matches();
            case "table" ->
                !sql.stripLeading().startsWith("create virtual")
                        || (name.startsWith("rtree_") && sql.contains("using rtree"));
            default -> false;
        };
    }

    private static void checkPages(Statement statement) throws SQLException, InputException {
        try (ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            String verdict = rows.next() ? rows.getString(1) : "no answer";
            if (!verdict.equals("ok")) {
                throw Refusal.unusable("damaged-geopackage", "the GeoPackage is damaged: " + verdict);
            }
        }
    }
}
