package nightjar.incident;

import java.util.Locale;

/** Who may see a dataset. */
public enum Access {
    /** Already published. */
    OPEN,
    /** Needs a log-in and a role. */
    RESTRICTED,
    /** Named people only. */
    SPECIAL;

    /** The word for it in commands, settings and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
