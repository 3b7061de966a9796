package nightjar.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalInt;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The text that stands for a place in a list: the row after which the next page starts, signed together with the
 * data version and the filter, by a key that lives as long as the server. Anything else does not open. Thread-safe.
 */
final class PageCursor {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    PageCursor() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * @param list what is listed: version and filter
     */
    String seal(String list, int row) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + SIGNATURE_BYTES);
        bytes.putInt(row).put(signature(list, row));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The row; empty for a text that was not sealed for this list by this server. */
    OptionalInt open(String list, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return OptionalInt.empty();
        }
        if (bytes.length != Integer.BYTES + SIGNATURE_BYTES) {
            return OptionalInt.empty();
        }
        int row = ByteBuffer.wrap(bytes).getInt();
        byte[] claimed = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
        return MessageDigest.isEqual(claimed, signature(list, row)) ? OptionalInt.of(row) : OptionalInt.empty();
    }

    private byte[] signature(String list, int row) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal((row + " " + list).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
