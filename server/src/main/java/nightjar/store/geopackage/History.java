package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose rows are never overwritten: {@code import_seq} says which import brought a row and
 * {@code replaced_by} which one put another in its place. Undoing an import is deleting and reviving.
 */
final class History {

    private History() {}

    /** Makes way for a new row; one that the same import brought is simply dropped. */
    static void replace(
            Connection connection, String table, long importSeq, String condition, @Nullable Object... values)
            throws SQLException {
        String current = " WHERE replaced_by IS NULL AND " + condition;
        Sql.update(connection, "DELETE FROM " + table + current + " AND import_seq = ?", with(values, importSeq));
        Object[] all = new Object[values.length + 1];
        all[0] = importSeq;
        System.arraycopy(values, 0, all, 1, values.length);
        Sql.update(connection, "UPDATE " + table + " SET replaced_by = ?" + current, all);
    }

    private static @Nullable Object[] with(@Nullable Object[] values, Object last) {
        @Nullable Object[] all = new Object[values.length + 1];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = last;
        return all;
    }

    /** Takes back what an import did; the number of rows concerned. */
    static int revert(Connection connection, String table, long importSeq) throws SQLException {
        return Sql.update(connection, "DELETE FROM " + table + " WHERE import_seq = ?", importSeq)
                + Sql.update(
                        connection, "UPDATE " + table + " SET replaced_by = NULL WHERE replaced_by = ?", importSeq);
    }
}
