package nightjar.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/**
 * What comes out of gzip, which fails as soon as more came out than the packed bytes read so far may hold: a file that
 * swells is refused at its beginning and not after a gigabyte.
 */
final class UnpackedStream extends FilterInputStream {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Small, because what was read ahead is not unpacked yet and would hide how far the rest swells. */
    private static final int PACKED_BUFFER_BYTES = 1 << 12;

    private final LongSupplier packedBytes;
    private long unpackedBytes;

    private UnpackedStream(InputStream unpacked, LongSupplier packedBytes) {
        super(unpacked);
        this.packedBytes = packedBytes;
    }

    static InputStream of(InputStream packed) throws IOException {
        Counted counted = new Counted(packed);
        InputStream unpacked = new GZIPInputStream(counted, PACKED_BUFFER_BYTES);
        return new BufferedInputStream(new UnpackedStream(unpacked, () -> counted.bytes), BUFFER_BYTES);
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

    private void count(int bytes) throws CeilingStream.Exceeded {
        unpackedBytes += bytes;
        if (unpackedBytes > Ceilings.unpackedBytes(packedBytes.getAsLong())) {
            throw new CeilingStream.Exceeded();
        }
    }

    /** Knows how many packed bytes were taken. */
    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytes += Math.max(0, count);
            return count;
        }
    }
}
