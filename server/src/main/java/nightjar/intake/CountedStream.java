package nightjar.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes each reading took. */
final class CountedStream extends FilterInputStream {

    private final LongConsumer listener;

    CountedStream(InputStream stream, LongConsumer listener) {
        super(stream);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        listener.accept(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        listener.accept(Math.max(0, count));
        return count;
    }
}
