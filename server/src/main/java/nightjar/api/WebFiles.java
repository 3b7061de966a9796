package nightjar.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The page's own files, from the class path: {@code /web/} and, below {@code /lib/leaflet/}, Leaflet's webjar. Only
 * plain names of known types are looked for, so there is nothing to traverse and nothing to list. Thread-safe.
 */
final class WebFiles {

    private static final String LEAFLET_PATH = "lib/leaflet/";
    private static final String LEAFLET_FOLDER = "/META-INF/resources/webjars/leaflet/1.9.4/dist/";

    /** Folders and a file with one or more extensions; no part starts with a dot. */
    private static final Pattern PLAIN =
            Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9_-]*/)*[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"));

    private record WebFile(String contentType, byte[] bytes, String hash) {}

    private final Map<String, WebFile> files = new ConcurrentHashMap<>();

    Prepared index(Call call) throws Problem {
        return prepare("index.html");
    }

    Prepared file(Call call) throws Problem {
        return prepare(call.path("file"));
    }

    private Prepared prepare(String path) throws Problem {
        WebFile file = find(path).orElseThrow(() -> Problems.ofStatus(404));
        return Prepared.file(file.hash(), Answer.bytes(200, file.contentType(), file.bytes()));
    }

    boolean has(String path) {
        return path.isEmpty() || find(path).isPresent();
    }

    /** Names that do not exist are not remembered, so nobody can fill the memory with them. */
    private Optional<WebFile> find(String path) {
        WebFile known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<WebFile> loaded = load(path);
        loaded.ifPresent(file -> files.put(path, file));
        return loaded;
    }

    private static Optional<WebFile> load(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || path.length() > 200 || !PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        String resource =
                path.startsWith(LEAFLET_PATH) ? LEAFLET_FOLDER + path.substring(LEAFLET_PATH.length()) : "/web/" + path;
        try (InputStream in = WebFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(new WebFile(type, bytes, EntityTag.hash(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
