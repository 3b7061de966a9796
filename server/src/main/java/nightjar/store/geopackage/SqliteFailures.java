package nightjar.store.geopackage;

import java.nio.file.Path;
import java.sql.SQLException;
import nightjar.store.StoreException;
import org.sqlite.SQLiteErrorCode;

/** Failures of SQLite in words that say what to do. */
final class SqliteFailures {

    private static final int PRIMARY_CODE = 0xff;

    private SqliteFailures() {}

    static StoreException explain(Path file, SQLException failure) {
        String name = file.getFileName().toString();
        int primary = failure.getErrorCode() & PRIMARY_CODE;
        String advice =
                switch (SQLiteErrorCode.getErrorCode(primary)) {
                    case SQLITE_FULL -> "the disk is full; free some space beside %s and try again".formatted(name);
                    case SQLITE_READONLY -> "%s cannot be written; check its permissions".formatted(name);
                    case SQLITE_BUSY, SQLITE_LOCKED ->
                        "another program has %s locked; close it there and try again".formatted(name);
                    case SQLITE_NOTADB, SQLITE_CORRUPT ->
                        "%s is damaged or not a database; restore it from a backup".formatted(name);
                    case SQLITE_CANTOPEN, SQLITE_PERM ->
                        "%s cannot be opened; check that its folder exists and may be written".formatted(name);
                    case SQLITE_IOERR ->
                        "reading or writing %s failed; check the disk, then start again".formatted(name);
                    default -> "the store %s refused: %s".formatted(name, failure.getMessage());
                };
        return new StoreException(advice, failure);
    }
}
