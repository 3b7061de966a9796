package nightjar.api.security;

import java.util.Map;

/** The headers of every answer, errors as well. */
public final class SecurityHeaders {

    /** By name, for a page that loads everything from here. */
    public static final Map<String, String> ALL = allowing("");

    private SecurityHeaders() {}

    /**
     * By name. HSTS is missing on purpose: a loopback server has no TLS.
     *
     * @param tileOrigin whence the page may load tiles as well, such as {@code https://tiles.example.org}; empty for none
     */
    public static Map<String, String> allowing(String tileOrigin) {
        String also = tileOrigin.isEmpty() ? "" : " " + tileOrigin;
        String contentPolicy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "font-src 'self'",
                "img-src 'self' data: blob:" + also,
                "connect-src 'self'" + also,
                "form-action 'self'",
                "base-uri 'none'",
                "object-src 'none'",
                "frame-ancestors 'none'");
        return Map.of(
                "Content-Security-Policy", contentPolicy,
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin");
    }
}
