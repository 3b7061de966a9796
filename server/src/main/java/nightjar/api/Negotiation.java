package nightjar.api;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller takes: content types and gzip (RFC 9110, 12.5). */
final class Negotiation {

    private static final Set<String> WORTH_PACKING = Set.of(
            Answer.JSON,
            Answer.GEOJSON,
            Answer.MVT,
            "text/csv",
            "text/html",
            "text/css",
            "text/javascript",
            "text/plain",
            "image/svg+xml");

    private Negotiation() {}

    /** Whether an Accept header takes a type; without one, or without a readable one, everything is taken. */
    static boolean accepts(@Nullable String header, String produced) {
        if (header == null || header.isBlank() || produced.equals(Route.ANYTHING)) {
            return true;
        }
        String type = plain(produced);
        for (String range : header.split(",")) {
            if (quality(range) > 0 && covers(plain(range), type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(String range, String type) {
        boolean asJson = type.equals(Answer.GEOJSON) && range.equals(Answer.JSON);
        return range.equals("*/*")
                || range.equals(type)
                || asJson
                || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
    }

    /** Whether to pack an answer of this type for a caller with this Accept-Encoding header. */
    static boolean packs(@Nullable String acceptEncoding, String type) {
        if (acceptEncoding == null || !isWorthPacking(type)) {
            return false;
        }
        for (String coding : acceptEncoding.split(",")) {
            if (plain(coding).equals("gzip")) {
                return quality(coding) > 0;
            }
        }
        return false;
    }

    static boolean isWorthPacking(String type) {
        return WORTH_PACKING.contains(plain(type));
    }

    private static String plain(String item) {
        int semicolon = item.indexOf(';');
        return (semicolon < 0 ? item : item.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    private static double quality(String item) {
        for (String parameter : item.split(";")) {
            String text = parameter.strip();
            if (text.startsWith("q=")) {
                return Math.max(0, RequestParams.numberOf(text.substring(2)));
            }
        }
        return 1;
    }
}
