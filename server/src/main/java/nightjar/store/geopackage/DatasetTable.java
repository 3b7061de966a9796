package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nightjar.incident.Access;
import nightjar.incident.Dataset;

/** The datasets, with what they were before each import stated them anew. */
final class DatasetTable {

    private DatasetTable() {}

    /** By name. */
    static List<Dataset> list(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                DatasetTable::read,
                "SELECT name, layout, access, synthetic, licence FROM datasets WHERE replaced_by IS NULL ORDER BY name");
    }

    private static Dataset read(ResultSet row) throws SQLException {
        return new Dataset(
                row.getString(1),
                row.getString(2),
                Access.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getBoolean(4),
                row.getString(5));
    }

    static Optional<Dataset> find(Connection connection, String name) throws SQLException {
        return list(connection).stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst();
    }

    static void replace(Connection connection, Dataset dataset, long importSeq) throws SQLException {
        History.replace(connection, "datasets", importSeq, "name = ?", dataset.name());
        Sql.update(
                connection,
                "INSERT INTO datasets (import_seq, name, layout, access, synthetic, licence) VALUES (?, ?, ?, ?, ?, ?)",
                importSeq,
                dataset.name(),
                dataset.layout(),
                dataset.access().word(),
                dataset.synthetic(),
                dataset.licence());
    }
}
