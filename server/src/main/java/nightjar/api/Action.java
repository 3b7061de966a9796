package nightjar.api;

/** What a route does: checks the request, and says how to answer it. */
@FunctionalInterface
interface Action {

    Prepared prepare(Call call) throws Exception;
}
