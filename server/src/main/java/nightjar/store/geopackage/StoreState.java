package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The one row about the store as a whole.
 *
 * @param version revision number and random letters, so that two stores never share one
 * @param fixedGroundCrs null before the first import
 */
record StoreState(String version, @Nullable String fixedGroundCrs) {

    static final String DEFAULT_GROUND_CRS = "EPSG:27700";

    String groundCrs() {
        return fixedGroundCrs == null ? DEFAULT_GROUND_CRS : fixedGroundCrs;
    }

    /** The number in {@code EPSG:27700}, which is also the CRS's number in the file. */
    int srsId() {
        return Integer.parseInt(groundCrs().substring(groundCrs().indexOf(':') + 1));
    }

    static StoreState read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT version, ground_crs FROM store_state");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new StoreState(row.getString(1), row.getString(2));
        }
    }

    static void renewVersion(Connection connection) throws SQLException {
        Sql.update(
                connection,
                "UPDATE store_state SET revision = revision + 1,"
                        + " version = (revision + 1) || '-' || lower(hex(randomblob(6)))");
    }

    static void fixGroundCrs(Connection connection, String code, long importSeq) throws SQLException {
        Sql.update(connection, "UPDATE store_state SET ground_crs = ?, ground_crs_import = ?", code, importSeq);
    }

    static void forgetGroundCrsOf(Connection connection, long importSeq) throws SQLException {
        Sql.update(
                connection,
                "UPDATE store_state SET ground_crs = NULL, ground_crs_import = NULL WHERE ground_crs_import = ?",
                importSeq);
    }
}
