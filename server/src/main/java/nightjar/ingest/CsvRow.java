package nightjar.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as read.
 *
 * @param line line on which it starts, from 1
 * @param flaw why its fields cannot be trusted; null if they can
 */
public record CsvRow(
        long line, List<String> fields, @Nullable RejectCode flaw) {

    /** The text of a column without outer blanks; blank for a column that is not there. */
    public String get(int column) {
        return column == CsvHeader.ABSENT ? "" : fields.get(column).strip();
    }

    /** The text of a column, or null when it is blank. */
    @Nullable
    String find(int column) {
        String text = get(column);
        return text.isEmpty() ? null : text;
    }

    boolean isBlankLine() {
        return fields.isEmpty() && flaw == null;
    }
}
