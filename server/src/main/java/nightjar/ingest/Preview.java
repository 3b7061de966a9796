package nightjar.ingest;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nightjar.incident.IncidentRecord;

/**
 * The first rows of a file, as they stand there and as they would be read.
 *
 * @param rows values by column, cut to what may be shown; those of columns that name a person are not
 * @param read what becomes of each row, for incidents; empty where nothing says how to read them
 */
public record Preview(List<String> columns, List<List<String>> rows, List<ReadRow> read) {

    /** How many rows are shown. */
    public static final int ROWS = 10;

    private static final String NOT_SHOWN = "[not read]";

    /** What becomes of one row. */
    public sealed interface ReadRow {}

    /**
     * @param line line on which the row starts
     */
    public record Accepted(long line, IncidentRecord incident) implements ReadRow {}

    public record Refused(Reject reject) implements ReadRow {}

    public Preview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        read = List.copyOf(read);
    }

    /** Any value that a file has, as it may be shown. */
    public static String shown(String value) {
        return PersonalColumns.shortened(value.strip());
    }

    /**
     * A row; a ragged one has more or fewer values than there are columns.
     *
     * @param ofAreas whether a column that is called just "name" names areas
     */
    static List<String> shown(CsvRow row, CsvHeader header, boolean ofAreas) {
        List<String> fields = row.fields();
        BitSet personal = header.personal();
        if (ofAreas && header.find("name") != CsvHeader.ABSENT) {
            personal.clear(header.find("name"));
        }
        return IntStream.range(0, fields.size())
                .mapToObj(column -> personal.get(column) ? NOT_SHOWN : shown(fields.get(column)))
                .toList();
    }
}
