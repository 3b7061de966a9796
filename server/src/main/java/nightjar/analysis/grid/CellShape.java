package nightjar.analysis.grid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The shape of a grid's cells. */
public enum CellShape {
    SQUARE,
    /** Pointy-top; its size is the distance between opposite sides. */
    HEX;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CellShape> find(String slug) {
        return Arrays.stream(values())
                .filter(shape -> shape.slug().equals(slug))
                .findFirst();
    }
}
