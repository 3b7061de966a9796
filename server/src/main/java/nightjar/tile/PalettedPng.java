package nightjar.tile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Square images of at most 256 colours as PNG (W3C Portable Network Graphics, third edition): 8 bits an index, palette
 * and transparency chunk, rows unfiltered, deflated at the fastest level. Tiles are large plain patches, so the fastest
 * level finds nearly all there is to find. Measured and lost: filter Up (no smaller), Huffman codes only (never below
 * one bit a pixel, and no faster), levels 3 to 6 (smaller by a fifth to a half, slower four to twelve times).
 */
public final class PalettedPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte EIGHT_BITS = 8;
    private static final byte INDEXED = 3;

    private PalettedPng() {}

    /** @param argb the colours that the indices stand for, 0xAARRGGBB */
    public static byte[] encode(byte[] indices, int pixels, int[] argb) {
        ByteArrayOutputStream png = new ByteArrayOutputStream(16 * 1024);
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header(pixels));
        chunk(png, "PLTE", palette(argb));
        chunk(png, "tRNS", alphas(argb));
        chunk(png, "IDAT", deflate(unfiltered(indices, pixels)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] header(int pixels) {
        return ByteBuffer.allocate(13)
                .putInt(pixels)
                .putInt(pixels)
                .put(EIGHT_BITS)
                .put(INDEXED)
                .array();
    }

    private static byte[] palette(int[] argb) {
        ByteBuffer colours = ByteBuffer.allocate(3 * argb.length);
        for (int colour : argb) {
            colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        return colours.array();
    }

    private static byte[] alphas(int[] argb) {
        byte[] alphas = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            alphas[i] = (byte) (argb[i] >>> 24);
        }
        return alphas;
    }

    private static byte[] unfiltered(byte[] indices, int pixels) {
        byte[] rows = new byte[(pixels + 1) * pixels];
        for (int row = 0; row < pixels; row++) {
            System.arraycopy(indices, row * pixels, rows, row * (pixels + 1) + 1, pixels);
        }
        return rows;
    }

    private static byte[] deflate(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream(16 * 1024);
            byte[] buffer = new byte[16 * 1024];
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, content.length + 4);
        png.writeBytes(chunk.putInt((int) crc.getValue()).array());
    }
}
