package nightjar.incident;

import java.util.regex.Pattern;

/** The short words that stand in addresses, file names and settings for datasets, sources and kinds of area. */
public final class Slug {

    public static final int MAX_CHARACTERS = 41;

    private static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9-]{0,%d}".formatted(MAX_CHARACTERS - 1));

    private Slug() {}

    /** Whether a text is small letters, digits and hyphens, begins with a letter and is not too long. */
    public static boolean isSlug(String text) {
        return PATTERN.matcher(text).matches();
    }
}
