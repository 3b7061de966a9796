package nightjar.basemap;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tiles that the reader's own browser fetches from a server on the internet.
 *
 * @param template https address with {z}, {x} and {y}
 * @param origin scheme, host and port, for the page's content policy
 */
public record OnlineTiles(String template, String origin, TileType type, String credit) implements Basemap {

    private static final int LONGEST = 1_000;

    /** Nothing in it could end a header or a policy: no spaces, quotes, commas or semicolons. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(https://[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?(?::[0-9]{1,5})?)/[A-Za-z0-9._~/{}=&?%@:+-]*");

    /** An address that is not of this form is a {@link BasemapException}. */
    static OnlineTiles of(String template, String credit) {
        Matcher address = ADDRESS.matcher(template);
        if (template.length() > LONGEST || !address.matches() || !namesEachOnce(template)) {
            throw new BasemapException("a background on the internet is an address such as"
                    + " https://tiles.example.org/{z}/{x}/{y}.png: https, a host, and {z}, {x} and {y} once each");
        }
        URI origin = URI.create(address.group(1));
        if (origin.getHost() == null || origin.getPort() > 65_535) {
            throw new BasemapException("the background's address names no host");
        }
        return new OnlineTiles(template, address.group(1).toLowerCase(Locale.ROOT), typeOf(template), credit);
    }

    private static boolean namesEachOnce(String template) {
        String rest = template;
        for (String part : new String[] {"{z}", "{x}", "{y}"}) {
            String without = rest.replace(part, "");
            if (without.length() != rest.length() - part.length()) {
                return false;
            }
            rest = without;
        }
        return !rest.contains("{") && !rest.contains("}");
    }

    private static TileType typeOf(String template) {
        String path = template.replaceFirst("[?].*", "");
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return TileType.ofWord(ending).orElse(TileType.PNG);
    }

    @Override
    public int minZoom() {
        return 0;
    }

    @Override
    public int maxZoom() {
        return type == TileType.MVT ? 14 : 19;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
