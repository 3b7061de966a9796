package nightjar.store;

import java.util.Locale;

/** What an import brings. */
public enum ImportKind {
    INCIDENTS,
    AREAS,
    MEMBERS,
    LOOKUP,
    BACKGROUND;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
