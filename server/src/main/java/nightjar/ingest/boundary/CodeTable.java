package nightjar.ingest.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nightjar.ingest.CsvRow;
import nightjar.ingest.CsvSource;
import nightjar.ingest.CsvTable;
import nightjar.ingest.InputException;
import nightjar.ingest.InputFault;
import nightjar.ingest.Reject;
import nightjar.ingest.RejectCode;

/**
 * Reads chosen columns of a CSV of codes. Other columns are let be. A row that cannot be split into its fields, or
 * is without one of the codes, is handed to the rejects. For one file.
 */
final class CodeTable {

    private final Path path;
    private final String file;
    private final List<String> required;
    private final Consumer<Reject> rejects;

    /** @param required columns whose values must not be blank */
    CodeTable(Path path, List<String> required, Consumer<Reject> rejects) {
        this.path = path;
        this.file = path.getFileName().toString();
        this.required = List.copyOf(required);
        this.rejects = rejects;
    }

    /** The stripped values of the columns, one list a row, in the order asked for. */
    List<List<String>> read(List<String> columns) throws InputException {
        try (CsvTable table = CsvTable.open(source(), ',')) {
            List<Integer> positions = new ArrayList<>();
            for (String column : columns) {
                positions.add(table.header().require(column));
            }
            List<List<String>> read = new ArrayList<>();
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                RejectCode flaw = row.flaw();
                if (flaw == null) {
                    addIfWhole(
                            row.line(),
                            columns,
                            positions.stream().map(row::get).toList(),
                            read);
                } else {
                    reject(row.line(), "", flaw.code(), flaw.meaning());
                }
            }
            return read;
        }
    }

    private CsvSource source() throws InputException {
        try {
            return new CsvSource(file, Files.size(path), () -> Files.newInputStream(path));
        } catch (IOException e) {
            throw InputFault.NOT_FOUND.because(file + " cannot be read.");
        }
    }

    private void addIfWhole(long line, List<String> columns, List<String> values, List<List<String>> read) {
        for (String column : required) {
            if (values.get(columns.indexOf(column)).isEmpty()) {
                reject(line, column, "missing-code", "the row has no " + column);
                return;
            }
        }
        read.add(values);
    }

    private void reject(long line, String column, String code, String reason) {
        rejects.accept(new Reject(file, line, column, code, reason, ""));
    }
}
