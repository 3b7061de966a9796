package nightjar.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails as soon as more bytes come out than may: a packed file does not always say how large it is. */
final class CeilingStream extends FilterInputStream {

    /** More bytes came out than may. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long left;

    CeilingStream(InputStream stream, long ceilingBytes) {
        super(stream);
        left = ceilingBytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws Exceeded {
        left -= bytes;
        if (left < 0) {
            throw new Exceeded();
        }
    }
}
