package nightjar.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;

/**
 * Listens to CSV text on its way to the parser, which forgives characters between a closing quotation mark and
 * the next separator: this remembers in which records they stand, and whether the text ended inside quotes.
 * Records are counted from 0; blank lines count.
 */
final class StrayQuotes extends FilterReader {

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED
    }

    private final char delimiter;
    private final BitSet strayRecords = new BitSet();
    private State state = State.FIELD_START;
    private int record;
    private boolean afterReturn;

    StrayQuotes(Reader text, char delimiter) {
        super(text);
        this.delimiter = delimiter;
    }

    boolean isStray(int recordNumber) {
        return strayRecords.get(recordNumber);
    }

    boolean isInsideQuotes() {
        return state == State.QUOTED;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            hear(buffer[i]);
        }
        return count;
    }

    private void hear(char c) {
        boolean secondHalfOfLineEnd = c == '\n' && afterReturn;
        afterReturn = c == '\r' && state != State.QUOTED;
        if (state == State.QUOTED) {
            state = c == '"' ? State.QUOTE_CLOSED : State.QUOTED;
        } else if (c == delimiter) {
            state = State.FIELD_START;
        } else if (c == '\n' || c == '\r') {
            record += secondHalfOfLineEnd ? 0 : 1;
            state = State.FIELD_START;
        } else if (c == '"') {
            state = state == State.PLAIN ? State.PLAIN : State.QUOTED;
        } else {
            if (state == State.QUOTE_CLOSED) {
                strayRecords.set(record);
            }
            state = State.PLAIN;
        }
    }
}
