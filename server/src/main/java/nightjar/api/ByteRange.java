package nightjar.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Range header asks for (RFC 9110, 14.2): one range of bytes is answered; several, and whatever cannot be read,
 * are answered with the whole.
 */
sealed interface ByteRange {

    /** The whole, with 200. */
    record Whole() implements ByteRange {}

    /** The bytes from {@code first} to {@code last} inclusive, with 206. */
    record Part(long first, long last) implements ByteRange {

        long length() {
            return last - first + 1;
        }
    }

    /** Nothing that there is, with 416. */
    record Unsatisfiable() implements ByteRange {}

    Pattern ONE_RANGE = Pattern.compile("bytes=\\s*(?:(\\d+)-(\\d*)|-(\\d+))\\s*", Pattern.CASE_INSENSITIVE);

    /** No file has more bytes than fit into so many digits. */
    int MOST_DIGITS = 18;

    static ByteRange of(@Nullable String header, long size) {
        Matcher range = ONE_RANGE.matcher(header == null ? "" : header);
        if (!range.matches()) {
            return new Whole();
        }
        return range.group(3) == null
                ? fromTo(number(range.group(1)), range.group(2), size)
                : suffix(number(range.group(3)), size);
    }

    private static ByteRange fromTo(long first, String lastText, long size) {
        long last = lastText.isEmpty() ? size - 1 : number(lastText);
        if (!lastText.isEmpty() && last < first) {
            return new Whole();
        }
        return first < size ? new Part(first, Math.min(last, size - 1)) : new Unsatisfiable();
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 || size == 0 ? new Unsatisfiable() : new Part(Math.max(0, size - length), size - 1);
    }

    private static long number(String digits) {
        String plain = digits.replaceFirst("^0+(?=\\d)", "");
        return plain.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(plain);
    }
}
