package nightjar.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV with a header, read row by row: UTF-8 with or without BOM, any mixture of line ends. For one thread. */
public final class CsvTable implements AutoCloseable {

    private final CsvSource source;
    private final StrayQuotes quotes;
    private final Iterator<CsvRow> rows;
    private final CsvHeader header;
    private int record;

    /**
     * @param delimiter what separates the columns
     */
    CsvTable(CsvSource source, Reader text, char delimiter) throws InputException {
        this.source = source;
        quotes = new StrayQuotes(text, delimiter);
        rows = parser(quotes, delimiter).iterator();
        header = readHeader(delimiter);
    }

    public static CsvTable open(CsvSource source, char delimiter) throws InputException {
        return new CsvTable(source, CsvText.open(source), delimiter);
    }

    // FastCSV means to drop its leniency about characters after a closing quote; without it one bad row ends the
    // reading of the whole file.
    @SuppressWarnings("removal")
    private static CsvReader<CsvRow> parser(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new CsvRowHandler(), text);
    }

    private CsvHeader readHeader(char delimiter) throws InputException {
        CsvRow first = nextRecord();
        if (first == null) {
            throw InputFault.EMPTY_FILE.because(source.name() + " is empty.");
        }
        List<String> names = first.fields();
        boolean otherDelimiter = names.size() == 1
                && (names.getFirst().contains(";") || names.getFirst().contains("\t"));
        if (otherDelimiter && delimiter == ',') {
            throw InputFault.WRONG_DELIMITER.because(source.name() + " separates its columns by "
                    + (names.getFirst().contains(";") ? "semicolons" : "tabs")
                    + "; state `delimiter` in a mapping profile, or save it with commas.");
        }
        return new CsvHeader(names);
    }

    public CsvHeader header() {
        return header;
    }

    /** The next row that is not a blank line; null at the end. */
    public @Nullable CsvRow next() throws InputException {
        CsvRow row = nextRecord();
        while (row != null && row.isBlankLine()) {
            row = nextRecord();
        }
        return row == null
                        || row.flaw() != null
                        || row.fields().size() == header.names().size()
                ? row
                : new CsvRow(row.line(), row.fields(), RejectCode.RAGGED_ROW);
    }

    private @Nullable CsvRow nextRecord() throws InputException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRow row = rows.next();
            return quotes.isStray(record++) ? new CsvRow(row.line(), row.fields(), RejectCode.STRAY_QUOTE) : row;
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private InputException unreadable(RuntimeException e) {
        Throwable cause = e.getCause();
        if (cause instanceof CharacterCodingException) {
            return CsvText.notUtf8(source);
        }
        if (cause instanceof CeilingStream.Exceeded) {
            return InputFault.TOO_LARGE_UNPACKED.because(source.name() + " is too large when it is unpacked.");
        }
        if (cause instanceof IOException) {
            return InputFault.TRUNCATED.because(
                    source.name() + " cannot be read to its end; it may have been cut short.");
        }
        return unparsed(e);
    }

    private InputException unparsed(RuntimeException e) {
        return quotes.isInsideQuotes()
                ? InputFault.UNTERMINATED_QUOTE.because(
                        source.name() + " has a quoted field that is never closed: " + e.getMessage() + ".")
                : InputFault.BAD_CSV.because(source.name() + " cannot be split into fields: " + e.getMessage() + ".");
    }

    @Override
    public void close() {
        try {
            quotes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
