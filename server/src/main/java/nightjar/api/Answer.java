package nightjar.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * What goes back for a request that went well.
 *
 * @param headers those that only this answer has
 */
record Answer(int status, String contentType, Map<String, String> headers, Body body) {

    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";
    static final String CSV = "text/csv; charset=utf-8";
    static final String PNG = "image/png";
    static final String MVT = "application/vnd.mapbox-vector-tile";
    static final String EVENTS = "text/event-stream";

    /** Writes the body once; must not close the stream. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer json(Object value) {
        return json(200, value);
    }

    static Answer json(int status, Object value) {
        return bytes(status, JSON, Json.bytes(value));
    }

    static Answer bytes(int status, String contentType, byte[] bytes) {
        return new Answer(status, contentType, Map.of(), out -> out.write(bytes));
    }

    /** There is nothing, and that is no failure (204). */
    static Answer nothing(String contentType) {
        return bytes(204, contentType, new byte[0]);
    }

    static Answer stream(String contentType, Body body) {
        return new Answer(200, contentType, Map.of(), body);
    }

    Answer withHeader(String name, String text) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, text);
        return new Answer(status, contentType, more, body);
    }
}
