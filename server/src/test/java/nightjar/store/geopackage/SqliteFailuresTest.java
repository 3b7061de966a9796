package nightjar.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteFailuresTest {

    /** Codes of sqlite.org/rescode.html; 1032 and 778 are extended ones of READONLY and IOERR. */
    @ParameterizedTest
    @CsvSource({
        "13, free some space",
        "8, check its permissions",
        "1032, check its permissions",
        "5, close it there and try again",
        "6, close it there and try again",
        "26, restore it from a backup",
        "11, restore it from a backup",
        "14, check that its folder exists",
        "778, check the disk",
        "19, refused: the reason"
    })
    void aFailureSaysWhatToDo(int code, String advice) {
        assertThat(SqliteFailures.explain(Path.of("/data/store.gpkg"), new SQLException("the reason", "", code)))
                .hasMessageContaining("store.gpkg")
                .hasMessageContaining(advice)
                .hasCauseInstanceOf(SQLException.class);
    }
}
