package nightjar.store.geopackage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The SQLite file, and the way to connections to it. Thread-safe; a connection is for one thread. */
final class Database {

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;
    private static final int CACHE_KIBIBYTES = 65_536;

    private final Path file;

    Database(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Reads one consistent state, whatever is written meanwhile. */
    <T> T read(Work<T> work) {
        try (Connection connection = connect(JournalMode.WAL, TransactionMode.DEFERRED)) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.rollback();
            return result;
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, e);
        }
    }

    /** All of the work or nothing. */
    <T> T write(Work<T> work) {
        try (Connection connection = openForWriting()) {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, e);
        }
    }

    /** A connection whose transaction begins with its first statement, and for which closing means rolling back. */
    Connection openForWriting() throws SQLException {
        Connection connection = connect(JournalMode.WAL, TransactionMode.IMMEDIATE);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Moves what the write-ahead log holds into the file itself. */
    void checkpoint() {
        try (Connection connection = connect(JournalMode.WAL, TransactionMode.DEFERRED);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, e);
        }
    }

    /** A connection that leaves no log beside the file: for making a store before it has its name. */
    Connection openForMaking() throws SQLException {
        Connection connection = connect(JournalMode.DELETE, TransactionMode.IMMEDIATE);
        connection.setAutoCommit(false);
        return connection;
    }

    private Connection connect(JournalMode journal, TransactionMode transactions) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(journal);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(transactions);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }
}
