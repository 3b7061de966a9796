package nightjar.intake;

/** Hears how far an import is. Called often, from the importing thread; must return at once. */
@FunctionalInterface
public interface ImportProgress {

    /** Says nothing. */
    ImportProgress SILENT = (phase, done, total) -> {};

    /**
     * @param phase what it is doing, such as {@code reading}
     * @param done of {@code total}, in the phase's own unit (bytes while reading)
     */
    void update(String phase, long done, long total);
}
