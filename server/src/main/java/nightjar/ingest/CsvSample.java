package nightjar.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The header and the first rows of one CSV, which is read to its end to count the others. For one thread. */
final class CsvSample {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int SAMPLED_ROWS = 1_000;

    private final CsvSource source;
    private final char delimiter;
    private final CsvHeader header;
    private final List<CsvRow> rows = new ArrayList<>();
    private final SortedSet<String> months = new TreeSet<>();
    private long count;

    private CsvSample(CsvSource source, char delimiter, CsvHeader header) {
        this.source = source;
        this.delimiter = delimiter;
        this.header = header;
    }

    /**
     * @param headOnly whether the file is the beginning of one, so that its last row may be cut and its end unreadable
     * @param maxRows refuse a file with more rows
     */
    static CsvSample read(CsvSource source, boolean headOnly, long maxRows) throws InputException {
        char delimiter = delimiter(source);
        try (CsvTable table = CsvTable.open(source, delimiter)) {
            CsvSample sample = new CsvSample(source, delimiter, table.header());
            if (headOnly) {
                sample.takeWholeRows(table);
            } else {
                sample.takeRows(table, maxRows);
            }
            return sample;
        }
    }

    /** The delimiter that the first line holds most often. */
    private static char delimiter(CsvSource source) throws InputException {
        try (Reader text = CsvText.open(source);
                BufferedReader lines = new BufferedReader(text)) {
            char[] start = new char[Ceilings.FIELD_CHARACTERS];
            int length = Math.max(0, lines.read(start));
            String line = new String(start, 0, length).lines().findFirst().orElse("");
            char best = ',';
            for (char candidate : DELIMITERS) {
                best = count(line, candidate) > count(line, best) ? candidate : best;
            }
            return best;
        } catch (IOException e) {
            throw InputFault.BAD_ENCODING.because(source.name() + " cannot be read as UTF-8.");
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private void takeRows(CsvTable table, long maxRows) throws InputException {
        int month = header.find("Month");
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            take(row, month);
            if (count > maxRows) {
                throw IncidentReader.tooManyRows(source, maxRows);
            }
        }
    }

    /** A row is whole when another one follows it, even one that cannot be read. */
    private void takeWholeRows(CsvTable table) throws InputException {
        int month = header.find("Month");
        CsvRow row = table.next();
        try {
            for (CsvRow next = table.next(); next != null; next = table.next()) {
                take(row, month);
                row = next;
            }
        } catch (InputException e) {
            take(row, month);
        }
    }

    private void take(@Nullable CsvRow row, int month) {
        if (row == null) {
            return;
        }
        count++;
        if (rows.size() < SAMPLED_ROWS) {
            rows.add(row);
        }
        if (month != CsvHeader.ABSENT && row.flaw() == null) {
            months.add(PersonalColumns.shortened(row.get(month)));
        }
    }

    CsvSource source() {
        return source;
    }

    char delimiter() {
        return delimiter;
    }

    CsvHeader header() {
        return header;
    }

    long count() {
        return count;
    }

    SortedSet<String> months() {
        return months;
    }

    /** The first rows that could be split into fields. */
    List<CsvRow> sound() {
        return rows.stream().filter(row -> row.flaw() == null).toList();
    }

    /** The first rows, whatever they are. */
    List<CsvRow> shown() {
        return rows.subList(0, Math.min(rows.size(), Preview.ROWS));
    }

    SequencedMap<String, List<String>> valuesByColumn() {
        List<CsvRow> sound = sound();
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        for (int column = 0; column < header.names().size(); column++) {
            int at = column;
            values.put(header.name(at), sound.stream().map(row -> row.get(at)).toList());
        }
        values.remove("");
        return values;
    }
}
