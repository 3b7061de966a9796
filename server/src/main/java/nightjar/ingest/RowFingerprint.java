package nightjar.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;

/**
 * Fingerprints of rows: the first 128 bits of SHA-256 over a seed and each field with its length, in hex. Equal rows
 * have equal ones, and nobody can make two different rows that do. For one thread.
 */
final class RowFingerprint {

    private static final int BYTES = 16;

    private final String seed;
    private final BitSet leftOut;
    private final MessageDigest sha256 = sha256();
    private final StringBuilder row = new StringBuilder(512);

    /**
     * @param seed what else decides how a row is read; a row under another seed is another row
     * @param leftOut columns that do not count
     */
    RowFingerprint(String seed, BitSet leftOut) {
        this.seed = seed;
        this.leftOut = leftOut;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String of(List<String> fields) {
        row.setLength(0);
        row.append(seed);
        for (int column = 0; column < fields.size(); column++) {
            if (!leftOut.get(column)) {
                row.append(fields.get(column).length()).append(':').append(fields.get(column));
            }
        }
        byte[] digest = sha256.digest(row.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }
}
