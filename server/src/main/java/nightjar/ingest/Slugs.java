package nightjar.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nightjar.incident.Slug;

/** Makes slugs of names: small letters, digits and hyphens, beginning with a letter. */
final class Slugs {

    private static final Pattern OTHER_CHARACTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^[-0-9]+|-+$");

    /** The words around a force's name that data.police.uk leaves out of its file names. */
    private static final Pattern FORCE_WORDS =
            Pattern.compile("-(police-service|police|constabulary)$|^(heddlu)-|^the-");

    /** Forces whose file names do not follow from their names. */
    private static final Map<String, String> FORCES = Map.of(
            "british-transport-police", "btp",
            "police-service-of-northern-ireland", "northern-ireland");

    private Slugs() {}

    /** Empty when the name has no letter. */
    static String of(String name) {
        String plain =
                name.strip().toLowerCase(Locale.ROOT).replace("&", " and ").replace("'", "");
        String slug = OUTER_HYPHENS
                .matcher(OTHER_CHARACTERS.matcher(plain).replaceAll("-"))
                .replaceAll("");
        return slug.length() <= Slug.MAX_CHARACTERS
                ? slug
                : OUTER_HYPHENS.matcher(slug.substring(0, Slug.MAX_CHARACTERS)).replaceAll("");
    }

    /** The slug that data.police.uk uses for a force such as {@code Avon and Somerset Constabulary}. */
    static String ofForce(String name) {
        String slug = of(name);
        return FORCES.getOrDefault(slug, FORCE_WORDS.matcher(slug).replaceAll(""));
    }
}
