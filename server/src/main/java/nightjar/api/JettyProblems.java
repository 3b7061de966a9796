package nightjar.api;

import java.nio.ByteBuffer;
import nightjar.api.security.SecurityHeaders;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty refuses before a route is found, such as a header that is too large, as a problem like all others. */
final class JettyProblems extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = Problems.ofStatus(response.getStatus());
        response.setStatus(problem.status());
        putHeaders(response.getHeaders());
        response.write(true, ByteBuffer.wrap(Problems.body(problem)), callback);
        return true;
    }

    private static void putHeaders(HttpFields.Mutable headers) {
        SecurityHeaders.ALL.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, Problems.CONTENT_TYPE);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }
}
