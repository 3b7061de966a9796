package nightjar.api;

/**
 * A query parameter.
 *
 * @param meaning what it does and what it may be, in one sentence
 */
record Param(String name, String meaning) {}
