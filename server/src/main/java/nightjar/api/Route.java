package nightjar.api;

import io.javalin.http.HandlerType;
import java.util.List;

/**
 * One line of the URL table.
 *
 * @param params the query parameters that it knows; any other is a problem
 * @param produces the content type of its answers; {@code *}{@code /*} when it has several
 */
record Route(HandlerType method, String path, List<Param> params, String produces, Action action) {

    static final String ANYTHING = "*/*";

    static Route get(String path, List<Param> params, String produces, Action action) {
        return new Route(HandlerType.GET, path, params, produces, action);
    }

    /** A page or a file of it, which reads its own address: what stands behind the question mark is not ours. */
    static Route page(String path, Action action) {
        return new Route(HandlerType.GET, path, Params.LEFT_TO_THE_PAGE, ANYTHING, action);
    }

    static Route post(String path, Action action) {
        return new Route(HandlerType.POST, path, Params.NONE, Answer.JSON, action);
    }

    static Route delete(String path, Action action) {
        return new Route(HandlerType.DELETE, path, Params.NONE, Answer.JSON, action);
    }

    /** Whether it changes something, and so must be kept from other sites' pages. */
    boolean isChanging() {
        return !method.equals(HandlerType.GET);
    }
}
