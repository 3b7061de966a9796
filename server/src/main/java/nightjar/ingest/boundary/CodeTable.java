package nightjar.ingest.boundary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;

/**
 * Reads chosen columns of a CSV of codes (UTF-8, with or without a byte order mark, any line ends). Other columns
 * are let be. A row without one of the codes is handed to the rejects. For one file.
 */
final class CodeTable {

    private static final int MAX_FIELD_CHARACTERS = 1 << 20;

    private final String file;
    private final Consumer<Reject> rejects;
    private final List<String> required;

    /** @param required columns whose values must not be blank */
    CodeTable(Path file, List<String> required, Consumer<Reject> rejects) {
        this.file = file.getFileName().toString();
        this.required = List.copyOf(required);
        this.rejects = rejects;
    }

    /** The stripped values of the columns, one list a row, in the order asked for. */
    List<List<String>> read(Path path, List<String> columns) throws InputException {
        try (Reader text = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder());
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .maxBufferSize(MAX_FIELD_CHARACTERS)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text)) {
            return read(rows, columns);
        } catch (UncheckedIOException | IOException e) {
            throw unreadable(e);
        } catch (CsvParseException e) {
            throw Refusal.malformed("bad-csv", "the file is not CSV: " + e.getMessage());
        }
    }

    private static InputException unreadable(Exception e) {
        boolean notUtf8 = e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
        return notUtf8
                ? Refusal.unusable("bad-utf8", "the file is not well-formed UTF-8")
                : Refusal.malformed("unreadable", "the file cannot be read: " + e.getMessage());
    }

    private List<List<String>> read(Iterable<CsvRecord> rows, List<String> columns) throws InputException {
        List<String> header = null;
        List<List<String>> read = new ArrayList<>();
        for (CsvRecord row : rows) {
            if (header == null) {
                header = header(row, columns);
            } else if (row.getFieldCount() != header.size()) {
                reject(row, "", "ragged-row", "the row has another number of fields than the header", "");
            } else {
                addIfWhole(row, header, columns, read);
            }
        }
        if (read.isEmpty() && header == null) {
            throw Refusal.unusable("empty-file", "the file is empty");
        }
        return read;
    }

    private static List<String> header(CsvRecord row, List<String> columns) throws InputException {
        List<String> header = row.getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        if (new HashSet<>(header).size() < header.size()) {
            throw Refusal.unusable("duplicate-header", "two columns have one name");
        }
        for (String column : columns) {
            if (!header.contains(column)) {
                throw Refusal.unusable(
                        "missing-column",
                        "there is no column \"%s\"; there are: %s".formatted(column, String.join(", ", header)));
            }
        }
        return header;
    }

    private void addIfWhole(CsvRecord row, List<String> header, List<String> columns, List<List<String>> read) {
        List<String> values = columns.stream()
                .map(column -> row.getField(header.indexOf(column)).strip())
                .toList();
        for (String column : required) {
            if (values.get(columns.indexOf(column)).isEmpty()) {
                reject(row, column, "missing-code", "the row has no " + column, "");
                return;
            }
        }
        read.add(values);
    }

    private void reject(CsvRecord row, String column, String code, String reason, String value) {
        rejects.accept(new Reject(file, row.getStartingLineNumber(), column, code, reason, value));
    }
}
