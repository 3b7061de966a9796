package nightjar.tile;

/** Colours from low to high, colour-blind safe. */
public enum ColourRamp {
    VIRIDIS,
    CIVIDIS;

    /** The colour of one class of several, 0xAARRGGBB. */
    public int argb(int classIndex, int classes) {
        return classIndex * classes;
    }
}
