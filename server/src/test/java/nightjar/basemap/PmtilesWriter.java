package nightjar.basemap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import nightjar.geo.TileAddress;

/** Writes small PMTiles files of version 3, by the specification and without the reader's code. */
public final class PmtilesWriter {

    private final SortedMap<Long, byte[]> tiles = new TreeMap<>();
    private int leafEntries = Integer.MAX_VALUE;
    private boolean packed = true;
    private boolean clustered = true;
    private int type = 2;
    private String metadata = "{}";

    /** An entry of a directory. */
    private record Entry(long tile, long run, long length, long offset) {}

    public PmtilesWriter tile(TileAddress address, byte[] bytes) {
        tiles.put(number(address), bytes);
        return this;
    }

    /** So many tiles to a directory, and a root that only names directories. */
    public PmtilesWriter leavesOf(int entries) {
        leafEntries = entries;
        return this;
    }

    public PmtilesWriter unpacked() {
        packed = false;
        return this;
    }

    /** Tiles stand in the file in another order than their numbers. */
    public PmtilesWriter scattered() {
        clustered = false;
        return this;
    }

    /** 1 MVT, 2 PNG, 3 JPEG, 4 WebP. */
    public PmtilesWriter type(int number) {
        type = number;
        return this;
    }

    public PmtilesWriter metadata(String json) {
        metadata = json;
        return this;
    }

    /** The number of a tile by walking the curve of its zoom from its beginning. */
    static long number(TileAddress address) {
        long number = 0;
        for (int z = 0; z < address.z(); z++) {
            number += 1L << (2 * z);
        }
        for (long step = 0; ; step++) {
            long[] at = walk(step, 1L << address.z());
            if (at[0] == address.x() && at[1] == address.y()) {
                return number + step;
            }
        }
    }

    /** Where a step of the Hilbert curve stands (Warren, Hacker's Delight; the well-known d2xy). */
    private static long[] walk(long step, long side) {
        long rest = step;
        long x = 0;
        long y = 0;
        for (long s = 1; s < side; s *= 2) {
            long rx = 1 & (rest / 2);
            long ry = 1 & (rest ^ rx);
            if (ry == 0) {
                if (rx == 1) {
                    x = s - 1 - x;
                    y = s - 1 - y;
                }
                long swap = x;
                x = y;
                y = swap;
            }
            x += s * rx;
            y += s * ry;
            rest /= 4;
        }
        return new long[] {x, y};
    }

    public Path write(Path file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        List<Entry> entries = place(content);
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        byte[] root = packedOr(directory(entries.size() > leafEntries ? inLeaves(entries, leaves) : entries));
        byte[] described = packedOr(metadata.getBytes(StandardCharsets.UTF_8));
        ByteBuffer header = ByteBuffer.allocate(127).order(ByteOrder.LITTLE_ENDIAN);
        header.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        long at = 127;
        for (int length : new int[] {root.length, described.length, leaves.size(), content.size()}) {
            header.putLong(at).putLong(length);
            at += length;
        }
        header.putLong(tiles.size()).putLong(entries.size()).putLong(entries.size());
        header.put((byte) (clustered ? 1 : 0)).put((byte) (packed ? 2 : 1));
        header.put((byte) (type == 1 && packed ? 2 : 1))
                .put((byte) type)
                .put((byte) 0)
                .put((byte) 14);
        try (var out = Files.newOutputStream(file)) {
            out.write(header.array());
            out.write(root);
            out.write(described);
            leaves.writeTo(out);
            content.writeTo(out);
        }
        return file;
    }

    private List<Entry> place(ByteArrayOutputStream content) throws IOException {
        List<Map.Entry<Long, byte[]>> order = new ArrayList<>(tiles.entrySet());
        if (!clustered) {
            order = order.reversed();
        }
        SortedMap<Long, Entry> placed = new TreeMap<>();
        for (Map.Entry<Long, byte[]> tile : order) {
            byte[] bytes = type == 1 ? packedOr(tile.getValue()) : tile.getValue();
            placed.put(tile.getKey(), new Entry(tile.getKey(), 1, bytes.length, content.size()));
            content.write(bytes);
        }
        return List.copyOf(placed.values());
    }

    private List<Entry> inLeaves(List<Entry> entries, ByteArrayOutputStream leaves) throws IOException {
        List<Entry> root = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += leafEntries) {
            List<Entry> part = entries.subList(from, Math.min(entries.size(), from + leafEntries));
            byte[] leaf = packedOr(directory(part));
            root.add(new Entry(part.getFirst().tile(), 0, leaf.length, leaves.size()));
            leaves.write(leaf);
        }
        return root;
    }

    private static byte[] directory(List<Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        varint(out, entries.size());
        long last = 0;
        for (Entry entry : entries) {
            varint(out, entry.tile() - last);
            last = entry.tile();
        }
        entries.forEach(entry -> varint(out, entry.run()));
        entries.forEach(entry -> varint(out, entry.length()));
        for (int i = 0; i < entries.size(); i++) {
            Entry before = i == 0 ? null : entries.get(i - 1);
            boolean follows = before != null
                    && before.offset() + before.length() == entries.get(i).offset();
            varint(out, follows ? 0 : entries.get(i).offset() + 1);
        }
        return out.toByteArray();
    }

    static void varint(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest > 127) {
            out.write((int) ((rest & 127) | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private byte[] packedOr(byte[] bytes) {
        return packed ? gzip(bytes) : bytes;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
