package nightjar.api;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller did wrong, or why a request has no answer: becomes an RFC 9457 answer in {@link Problems}.
 * Checked, so that every way out of an endpoint is seen.
 */
public final class Problem extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 80;

    private final int status;
    private final String code;
    private final @Nullable String parameter;
    private final @Nullable String value;
    private final @Nullable String allowed;
    private final @Nullable String logId;
    private final transient Map<String, String> headers;

    private Problem(
            int status,
            String code,
            String detail,
            @Nullable String parameter,
            @Nullable String value,
            @Nullable String allowed,
            @Nullable String logId,
            Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.code = code;
        this.parameter = parameter;
        this.value = value == null ? null : printable(value);
        this.allowed = allowed;
        this.logId = logId;
        this.headers = Map.copyOf(headers);
    }

    static Problem of(int status, String code, @Nullable String detail) {
        return new Problem(status, code, detail == null ? code : detail, null, null, null, null, Map.of());
    }

    /** A parameter whose value cannot be. */
    static Problem badValue(Param parameter, String value, String allowed) {
        return parameter(400, "bad-value", parameter.name(), value, allowed);
    }

    /**
     * @param allowed in words or as a list
     */
    static Problem parameter(int status, String code, String parameter, String value, String allowed) {
        String detail = "%s=%s: allowed is %s".formatted(parameter, printable(value), allowed);
        return new Problem(status, code, detail, parameter, value, allowed, null, Map.of());
    }

    /** A failure of our own, of which the caller learns only the id of the line in the log. */
    static Problem logged(int status, String code, String logId) {
        String detail = "The server's log says more under the id " + logId + ".";
        return new Problem(status, code, detail, null, null, null, logId, Map.of());
    }

    static Problem notFound(String what) {
        return of(404, "not-found", what);
    }

    Problem withHeader(String name, String text) {
        String detail = getMessage() == null ? code : getMessage();
        return new Problem(status, code, detail, parameter, value, allowed, logId, Map.of(name, text));
    }

    private static String printable(String raw) {
        String cut = raw.length() > LONGEST_VALUE ? raw.substring(0, LONGEST_VALUE) + "…" : raw;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }

    Optional<String> value() {
        return Optional.ofNullable(value);
    }

    Optional<String> allowed() {
        return Optional.ofNullable(allowed);
    }

    Optional<String> logId() {
        return Optional.ofNullable(logId);
    }

    Map<String, String> headers() {
        return headers;
    }
}
