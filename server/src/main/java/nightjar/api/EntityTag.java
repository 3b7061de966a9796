package nightjar.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110, 8.8.3), made of what an answer was computed from, before it is computed. */
final class EntityTag {

    private static final int HEX_DIGITS = 32;

    private EntityTag() {}

    /** The tag in its quotes; each content coding is a representation of its own and has its own tag. */
    static String of(String version, String path, String key, boolean gzip) {
        String hash = hash((version + "\n" + path + "\n" + key).getBytes(StandardCharsets.UTF_8));
        return "\"" + hash + (gzip ? "-gzip\"" : "\"");
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether an If-None-Match header names the tag; compared weakly, as RFC 9110 13.1.2 asks. */
    static boolean isNamed(String tag, @Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String candidate : ifNoneMatch.split(",")) {
            String stripped = candidate.strip();
            if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
