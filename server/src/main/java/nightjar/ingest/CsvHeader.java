package nightjar.ingest;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the columns of one CSV, and which of them are used. Capitals and outer blanks do not count. */
public final class CsvHeader {

    /** Stands for a column that is not there; a row gives a blank for it. */
    static final int ABSENT = -1;

    private final List<String> names;
    private final Map<String, Integer> columns = new HashMap<>();
    private final BitSet used = new BitSet();

    CsvHeader(List<String> names) throws InputException {
        this.names = names.stream().map(String::strip).toList();
        if (names.size() > Ceilings.COLUMNS) {
            throw InputFault.TOO_MANY_COLUMNS.because(
                    "The header has %,d columns; at most %d can be read.".formatted(names.size(), Ceilings.COLUMNS));
        }
        for (int column = 0; column < names.size(); column++) {
            add(this.names.get(column), column);
        }
    }

    private void add(String name, int column) throws InputException {
        if (!name.isEmpty() && columns.putIfAbsent(key(name), column) != null) {
            throw InputFault.DUPLICATE_COLUMN.because(
                    "The header names the column \"" + name + "\" twice; rename one of them.");
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public List<String> names() {
        return names;
    }

    public boolean contains(String name) {
        return columns.containsKey(key(name));
    }

    /** The column of a name, which then counts as used. */
    int find(String name) {
        int column = columns.getOrDefault(key(name), ABSENT);
        if (column != ABSENT) {
            used.set(column);
        }
        return column;
    }

    /** The column of a name, which then counts as used; a header without it is refused. */
    public int require(String name) throws InputException {
        int column = find(name);
        if (column == ABSENT) {
            throw InputFault.MISSING_COLUMN.because(
                    "There is no column \"" + name + "\"; the header has " + String.join(", ", shortened()) + ".");
        }
        return column;
    }

    private List<String> shortened() {
        return names.stream().limit(20).map(PersonalColumns::shortened).toList();
    }

    String name(int column) {
        return column == ABSENT ? "" : names.get(column);
    }

    /** Names of the columns that nobody asked for, without those that name a person. */
    List<String> unused() {
        BitSet unused = personal();
        unused.or(used);
        unused.flip(0, names.size());
        return unused.stream()
                .mapToObj(names::get)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Names of the columns that name a person. */
    Set<String> personalNames() {
        return personal().stream().mapToObj(names::get).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The columns that name a person and are not read. */
    BitSet personal() {
        BitSet personal = new BitSet();
        for (int column = 0; column < names.size(); column++) {
            personal.set(column, PersonalColumns.contains(names.get(column)));
        }
        return personal;
    }
}
