package nightjar.incident;

import java.util.List;

/**
 * What the small numbers in the columns stand for. At most 127 offences, sources and datasets, and 32 flags.
 */
public record Dictionaries(
        List<String> offences,
        List<String> sources,
        List<String> datasets,
        List<String> flags,
        List<String> areaCodes) {

    /** Most offences, sources or datasets: their numbers are bytes. */
    public static final int MAX_WORDS = 127;

    public static final int MAX_FLAGS = 32;

    public Dictionaries {
        offences = atMost(MAX_WORDS, "offences", offences);
        sources = atMost(MAX_WORDS, "sources", sources);
        datasets = atMost(MAX_WORDS, "datasets", datasets);
        flags = atMost(MAX_FLAGS, "flags", flags);
        areaCodes = List.copyOf(areaCodes);
    }

    private static List<String> atMost(int limit, String what, List<String> values) {
        if (values.size() > limit) {
            throw new IllegalArgumentException(
                    "%d different %s: at most %d can be held".formatted(values.size(), what, limit));
        }
        return List.copyOf(values);
    }
}
