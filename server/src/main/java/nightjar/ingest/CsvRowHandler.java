package nightjar.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes {@link CsvRow}s of what the parser finds, and sees what is wrong with single fields. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private List<String> fields = new ArrayList<>();
    private @Nullable RejectCode flaw;

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = new ArrayList<>(Math.max(4, fields.size()));
        flaw = null;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > Ceilings.FIELD_CHARACTERS) {
            flaw = RejectCode.FIELD_TOO_LONG;
            fields.add("");
            return;
        }
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '\0') {
                flaw = RejectCode.NUL_CHARACTER;
            } else if (buffer[i] == '"' && !quoted) {
                flaw = RejectCode.STRAY_QUOTE;
            }
        }
        fields.add(new String(buffer, offset, length));
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(getStartingLineNumber(), fields, flaw);
    }
}
