package nightjar.basemap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The first 127 bytes of a PMTiles file (PMTiles specification, version 3). Sections are checked to lie in the file.
 *
 * @param packed whether directories and metadata are packed with gzip
 * @param tilesPacked whether tiles are
 */
record PmtilesHeader(
        Section root,
        Section metadata,
        Section leaves,
        Section tiles,
        boolean packed,
        boolean tilesPacked,
        TileType type,
        int minZoom,
        int maxZoom) {

    static final int BYTES = 127;

    private static final String MAGIC = "PMTiles";
    private static final int VERSION_AT = 7;
    private static final int NONE = 1;
    private static final int GZIP = 2;
    private static final int HIGHEST_ZOOM = 26;
    private static final List<TileType> TYPES = List.of(TileType.MVT, TileType.PNG, TileType.JPG, TileType.WEBP);

    /** A part of the file. */
    record Section(long offset, long length) {

        /** A part of this section; one that reaches beyond it is a {@link BasemapException}. */
        Section part(long from, long bytes) {
            if (from < 0 || bytes < 0 || from > length || bytes > length - from) {
                throw new BasemapException("an offset of the PMTiles file points beyond its section");
            }
            return new Section(offset + from, bytes);
        }
    }

    static PmtilesHeader read(ByteBuffer bytes, long fileBytes) {
        if (bytes.remaining() < BYTES) {
            throw new BasemapException("the PMTiles file is cut short: it ends within its header");
        }
        ByteBuffer header = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[VERSION_AT];
        header.get(0, magic);
        if (!new String(magic, StandardCharsets.ISO_8859_1).equals(MAGIC) || header.get(VERSION_AT) != 3) {
            throw new BasemapException("the file is not a PMTiles file of version 3");
        }
        int minZoom = header.get(100);
        int maxZoom = header.get(101);
        if (minZoom < 0 || maxZoom < minZoom || maxZoom > HIGHEST_ZOOM) {
            throw new BasemapException(
                    "the PMTiles file names zooms that cannot be: %d to %d".formatted(minZoom, maxZoom));
        }
        Section file = new Section(0, fileBytes);
        return new PmtilesHeader(
                section(header, 8, file),
                section(header, 24, file),
                section(header, 40, file),
                section(header, 56, file),
                isPacked(header.get(97), "directories"),
                isPacked(header.get(98), "tiles"),
                type(header.get(99)),
                minZoom,
                maxZoom);
    }

    private static Section section(ByteBuffer header, int at, Section file) {
        long offset = header.getLong(at);
        long length = header.getLong(at + Long.BYTES);
        if (offset < 0 || length < 0 || offset > file.length() || length > file.length() - offset) {
            throw new BasemapException(
                    "the PMTiles file is cut short, or its header names parts that it does not have");
        }
        return new Section(offset, length);
    }

    private static boolean isPacked(byte compression, String what) {
        if (compression != NONE && compression != GZIP) {
            throw new BasemapException(
                    "the PMTiles file packs its %s in a way that is not read here; pack them with gzip"
                            .formatted(what));
        }
        return compression == GZIP;
    }

    private static TileType type(byte number) {
        if (number < 1 || number > TYPES.size()) {
            throw new BasemapException("the PMTiles file holds tiles that are none of MVT, PNG, JPEG and WebP");
        }
        return TYPES.get(number - 1);
    }
}
