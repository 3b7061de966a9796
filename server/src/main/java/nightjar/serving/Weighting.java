package nightjar.serving;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nightjar.incident.OffenceTaxonomy;
import nightjar.incident.Selection;
import nightjar.incident.WeightedPlaces;

/** What each incident weighs. */
public enum Weighting {
    /** One. */
    COUNT,
    /** The harm of its offence, as the taxonomy states it. */
    HARM;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Weighting> find(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    WeightedPlaces weigh(Selection selection, OffenceTaxonomy taxonomy) {
        return this == COUNT ? selection.places() : selection.places(taxonomy.harmBySlug());
    }
}
