package nightjar.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Addresses of other answers. */
final class Links {

    private Links() {}

    /** A query string, without its question mark. */
    static String query(SortedMap<String, String> params) {
        return params.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String ofImport(String id) {
        return "/api/v1/imports/" + id;
    }
}
