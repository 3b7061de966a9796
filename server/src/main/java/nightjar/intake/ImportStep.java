package nightjar.intake;

import java.util.Locale;
import nightjar.store.FaultPoint;

/** The steps of an import, in their order; fault tests stop the process at each. */
public enum ImportStep {
    /** The import is asked for. */
    ACCEPT,
    /** The input's bytes are at hand and hashed. */
    SPOOL,
    /** A file is read. */
    PARSE,
    /** Rows go into the store's transaction. */
    STAGE,
    /** All files are read, and it is to be decided whether too much was refused. */
    VALIDATE,
    /** The store builds its indexes. */
    INDEX,
    /** The store makes the transaction durable. */
    COMMIT,
    /** The import is written into the store's list of imports. */
    AUDIT,
    /** The new version becomes the one that is read. */
    PUBLISH,
    /** What was only needed on the way is removed. */
    CLEAN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    void reached() {
        FaultPoint.reached(word());
    }
}
