package nightjar.ingest;

import java.util.Locale;

/** What a file seems to hold, and so how it would be imported. */
public enum FileContent {
    INCIDENTS,
    AREAS,
    MEMBERS,
    LOOKUP,
    INDICATORS,
    BACKGROUND,
    UNKNOWN;

    /** Its name on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
