package nightjar.api;

import org.jspecify.annotations.Nullable;

/**
 * A request that was found good and not yet computed: if the caller already holds the answer, it never will be.
 *
 * @param key text that is equal for requests of one path with equal answers; null when the answer is not to be kept
 * @param cacheControl who may keep the answer, and how long
 * @param contentType of the answer; null for the one that the route names
 */
record Prepared(
        @Nullable String key, String cacheControl, @Nullable String contentType, Computed computed) {

    private static final String REVALIDATE = "no-cache";
    private static final String NEVER = "no-store";

    /** The rest of the work. Everything that it throws becomes a problem. */
    @FunctionalInterface
    interface Computed {
        Answer answer() throws Exception;
    }

    /** An answer that may be kept and has to be asked for again each time, which costs a 304. */
    static Prepared revalidated(String key, Computed computed) {
        return new Prepared(key, REVALIDATE, null, computed);
    }

    /** A file, whose key is its own hash. */
    static Prepared file(String key, Answer answer) {
        return new Prepared(key, REVALIDATE, answer.contentType(), () -> answer);
    }

    /** An answer of a type that the route does not name. */
    static Prepared ofType(String key, String contentType, Computed computed) {
        return new Prepared(key, REVALIDATE, contentType, computed);
    }

    static Prepared kept(String key, String cacheControl, Computed computed) {
        return new Prepared(key, cacheControl, null, computed);
    }

    static Prepared unkept(Computed computed) {
        return new Prepared(null, NEVER, null, computed);
    }
}
