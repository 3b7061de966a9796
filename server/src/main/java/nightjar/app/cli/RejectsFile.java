package nightjar.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nightjar.ingest.Reject;

/** The rows that an import refused, as a CSV file that a spreadsheet can open without running anything in it. */
final class RejectsFile {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private RejectsFile() {}

    static void write(Path file, List<Reject> rejects) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("file", "line", "column", "code", "reason", "value");
            for (Reject reject : rejects) {
                csv.writeRecord(
                        harmless(reject.file()),
                        Long.toString(reject.line()),
                        harmless(reject.column()),
                        reject.code(),
                        harmless(reject.reason()),
                        harmless(reject.value()));
            }
        }
    }

    /** A spreadsheet takes a field that starts so for a formula; the apostrophe makes it text. */
    private static String harmless(String field) {
        return !field.isEmpty() && FORMULA_STARTS.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }
}
