package nightjar.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV answer. Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
 * Injection"); numbers do not, so negative ones stay numbers. For one thread.
 */
final class CsvSheet implements AutoCloseable {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter writer;
    private final List<String> row = new ArrayList<>();

    CsvSheet(OutputStream out, String... columns) {
        writer = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.writeRecord(columns);
    }

    CsvSheet text(@Nullable String value) {
        boolean formula = value != null && !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        row.add(formula ? "'" + value : value == null ? "" : value);
        return this;
    }

    CsvSheet number(@Nullable Number value) {
        row.add(value == null ? "" : value.toString());
        return this;
    }

    CsvSheet empty(int cells) {
        for (int i = 0; i < cells; i++) {
            row.add("");
        }
        return this;
    }

    void endRow() {
        writer.writeRecord(row);
        row.clear();
    }

    /** Hands everything to the stream, which stays open. */
    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
