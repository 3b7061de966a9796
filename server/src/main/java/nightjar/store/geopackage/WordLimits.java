package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nightjar.incident.Dictionaries;
import nightjar.store.WordLimitException;

/**
 * How many different words the incidents of a store may use. An import is within the limits by itself; together with
 * what is there it may not be, and then the columns could not be built, so it is refused before it is durable.
 */
final class WordLimits {

    private WordLimits() {}

    static void check(Connection connection) throws SQLException {
        check("offences", Dictionaries.MAX_WORDS, words(connection, "SELECT DISTINCT offence FROM incidents"));
        check("sources", Dictionaries.MAX_WORDS, words(connection, "SELECT DISTINCT source FROM incidents"));
        check("datasets", Dictionaries.MAX_WORDS, words(connection, "SELECT DISTINCT dataset FROM publications"));
        SortedSet<String> flags = new TreeSet<>();
        words(connection, "SELECT DISTINCT flags FROM incidents WHERE flags IS NOT NULL")
                .forEach(joined -> flags.addAll(IncidentRows.flags(joined)));
        check("flags", Dictionaries.MAX_FLAGS, flags.stream().toList());
    }

    private static List<String> words(Connection connection, String sql) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), sql);
    }

    private static void check(String what, int most, List<String> words) {
        if (words.size() > most) {
            throw new WordLimitException(
                    "with this import the store would hold %d different %s, and it can hold %d: use another store for it"
                            .formatted(words.size(), what, most));
        }
    }
}
