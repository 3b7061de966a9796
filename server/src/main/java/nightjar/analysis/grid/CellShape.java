package nightjar.analysis.grid;

import java.util.Locale;

/** The shape of a grid's cells. */
public enum CellShape {
    SQUARE,
    /** Pointy-top; its size is the distance between opposite sides. */
    HEX;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
