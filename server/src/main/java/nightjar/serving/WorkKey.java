package nightjar.serving;

/**
 * What a result was computed from.
 *
 * @param version of the snapshot
 * @param query canonical text of the query
 */
record WorkKey(String version, String query) {}
