package nightjar.basemap;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The credit that the metadata of a file ask for, as plain text: it is often a piece of HTML. */
final class Attribution {

    private static final int LONGEST = 500;
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Attribution() {}

    static String of(byte[] metadata) {
        if (metadata.length == 0) {
            return "";
        }
        try {
            JsonNode attribution = JsonMapper.shared().readTree(metadata).get("attribution");
            return attribution == null || !attribution.isString() ? "" : plain(attribution.stringValue());
        } catch (JacksonException e) {
            throw new BasemapException("the metadata of the file are no JSON", e);
        }
    }

    static String plain(String html) {
        String text = MARKUP.matcher(html)
                .replaceAll("")
                .replace("&copy;", "©")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
