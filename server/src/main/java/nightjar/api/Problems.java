package nightjar.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import nightjar.ingest.InputException;
import nightjar.serving.CallerLeftException;
import nightjar.serving.OverloadedException;
import nightjar.serving.UnanswerableException;
import nightjar.store.ImportConflictException;
import nightjar.store.StoreException;
import nightjar.store.WordLimitException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one funnel through which everything that goes wrong becomes {@code application/problem+json}. */
final class Problems {

    static final String CONTENT_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /**
     * The members of RFC 9457, and our own.
     *
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Body(
            String type,
            String title,
            int status,
            String code,
            @Nullable String detail,
            @Nullable String parameter,
            @Nullable String value,
            @Nullable String allowed,
            @Nullable String id) {}

    private Problems() {}

    /** What the caller is told about a failure; failures of our own are logged under an id and not described. */
    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case UnanswerableException e -> Problem.of(422, e.code(), e.getMessage());
            case InputException e -> Problem.of(e.trouble().status(), e.code(), e.getMessage());
            case ImportConflictException e -> Problem.of(409, "import-conflict", e.getMessage());
            case WordLimitException e -> Problem.of(409, "import-conflict", e.getMessage());
            case OverloadedException e ->
                Problem.of(503, "overloaded", e.getMessage()).withHeader("Retry-After", "1");
            case CallerLeftException e ->
                Problem.of(499, "caller-left", "The connection was closed before the answer was there.")
                        .withHeader("Connection", "close");
            case HttpResponseException e -> ofStatus(e.getStatus());
            case HttpException e -> ofStatus(e.getCode());
            case ServletException e -> of(e.getRootCause() == null ? new IOException(e) : e.getRootCause());
            case StoreException e -> logged(503, "store-unavailable", e).withHeader("Retry-After", "5");
            default -> logged(500, "internal-error", failure);
        };
    }

    private static Problem logged(int status, String code, Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("{} {}", code, id, failure);
        return Problem.logged(status, code, id);
    }

    /** The problem for a status that Javalin or Jetty chose. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "bad-request", "The request cannot be read.");
            case 404 -> Problem.notFound("There is nothing at this address.");
            case 405 -> Problem.of(405, "method-not-allowed", "This address does not know the method.");
            case 408 -> Problem.of(408, "request-timeout", "The request came too slowly.");
            case 413 -> Problem.of(413, "too-large", "The body is too large.");
            case 414 -> Problem.of(414, "uri-too-long", "The address is longer than 16 KB.");
            case 415 -> Problem.of(415, "unsupported-media-type", "The body's type is not taken here.");
            case 417 -> Problem.of(417, "expectation-failed", "Expect is not supported.");
            case 431 -> Problem.of(431, "headers-too-large", "The headers are larger than the server takes.");
            case 501, 505 -> Problem.of(status, "not-supported", "The server does not speak this.");
            default -> Problem.of(status, status < 500 ? "bad-request" : "internal-error", null);
        };
    }

    static byte[] body(Problem problem) {
        return Json.bytes(new Body(
                "urn:nightjar:problem:" + problem.code(),
                title(problem.code()),
                problem.status(),
                problem.code(),
                problem.getMessage(),
                problem.parameter().orElse(null),
                problem.value().orElse(null),
                problem.allowed().orElse(null),
                problem.logId().orElse(null)));
    }

    private static String title(String code) {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Writes it in place of what was not yet sent; an answer that has begun can only be cut short. */
    static void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the answer was cut short");
        }
        byte[] body = body(problem);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(CONTENT_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("ETag", null);
        response.setHeader("Content-Encoding", null);
        problem.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
