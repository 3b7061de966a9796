package nightjar.basemap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, up to a limit: a small file may claim to become a huge one. */
final class Unpacked {

    private Unpacked() {}

    static byte[] of(byte[] bytes, int most) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] unpacked = in.readNBytes(most + 1);
            if (unpacked.length > most) {
                throw new BasemapException("a part of the background becomes larger than %d MB".formatted(most >> 20));
            }
            return unpacked;
        } catch (IOException e) {
            throw new BasemapException("a part of the background is not packed with gzip as it should be", e);
        }
    }

    static boolean isPacked(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }
}
