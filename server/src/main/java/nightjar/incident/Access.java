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

    /** The one of two that lets fewer people see. */
    public Access stricter(Access other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The word for it in commands, settings and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
