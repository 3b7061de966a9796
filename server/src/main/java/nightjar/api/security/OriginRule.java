package nightjar.api.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which requests may change something: those of our own page, whose Origin is the very host it asks, and those of
 * programs, which send no Origin but a header that no foreign page can add without being asked for permission.
 */
public final class OriginRule {

    /** A program sends it with the value {@code 1}. */
    public static final String PROGRAM_HEADER = "X-Nightjar";

    private OriginRule() {}

    public static boolean mayChange(
            @Nullable String hostHeader, @Nullable String originHeader, @Nullable String programHeader) {
        if (originHeader == null) {
            return "1".equals(programHeader);
        }
        return hostHeader != null
                && originHeader.toLowerCase(Locale.ROOT).equals("http://" + hostHeader.toLowerCase(Locale.ROOT));
    }
}
