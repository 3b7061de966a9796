package nightjar.store;

import java.util.Locale;

/** How far an import is. Only done and held ones are kept in the store. */
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    HELD,
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
