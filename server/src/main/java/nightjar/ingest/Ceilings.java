package nightjar.ingest;

/** What an input may be at most. */
final class Ceilings {

    static final int FIELD_CHARACTERS = 65_536;
    static final int COLUMNS = 500;
    static final int SOURCES = 100;
    static final int ZIP_ENTRIES = 1_000;
    static final long UNPACKED_BYTES = 1L << 30;
    static final int UNPACKED_RATIO = 100;

    /** Small files may shrink as far as they like. */
    static final long RATIO_FREE_BYTES = 1L << 20;

    private Ceilings() {}

    /** How many bytes may come out of so many packed ones. */
    static long unpackedBytes(long packedBytes) {
        return Math.min(UNPACKED_BYTES, Math.max(RATIO_FREE_BYTES, packedBytes * UNPACKED_RATIO));
    }
}
