package nightjar.analysis.density;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The shape in which each incident is spread over the ground; each integrates to 1. */
public enum Kernel {
    QUARTIC,
    EPANECHNIKOV,
    TRIANGULAR,
    UNIFORM,
    TRIWEIGHT,
    /** Its bandwidth is sigma. */
    GAUSSIAN;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kernel> find(String slug) {
        return Arrays.stream(values())
                .filter(kernel -> kernel.slug().equals(slug))
                .findFirst();
    }
}
