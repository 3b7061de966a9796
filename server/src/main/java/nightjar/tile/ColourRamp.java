package nightjar.tile;

import java.util.List;

/**
 * Colours from low to high, even in lightness and safe for the colour-blind. Viridis by Nathaniel Smith and Stéfan van
 * der Walt, cividis by Nuñez, Anderton and Renslow (PLoS ONE 2018); nine evenly spaced colours of each, from
 * matplotlib's tables (CC0), turned round: on light paper the dark end stands for many, as on the map of areas. The two
 * lowest classes are translucent, so that the map shows through.
 */
public enum ColourRamp {
    VIRIDIS(0xfde725, 0xaddc30, 0x5ec962, 0x28ae80, 0x21918c, 0x2c728e, 0x3b528b, 0x472d7b, 0x440154),
    CIVIDIS(0xfee838, 0xc3b369, 0xa59c74, 0x8a8678, 0x707173, 0x575d6d, 0x3b496c, 0x123570, 0x00224e);

    private static final int[] LOW_ALPHAS = {0x90, 0xc8};
    private static final int ALPHA = 0xff;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<Integer> anchors;

    ColourRamp(Integer... anchors) {
        this.anchors = List.of(anchors);
    }

    /** The colour of one class of several, 0xAARRGGBB. */
    public int argb(int classIndex, int classes) {
        int alpha = classIndex < LOW_ALPHAS.length ? LOW_ALPHAS[classIndex] : ALPHA;
        double position = classes == 1 ? anchors.size() - 1 : (anchors.size() - 1.0) * classIndex / (classes - 1);
        int lower = Math.min((int) position, anchors.size() - 2);
        double share = position - lower;
        int rgb = mix(lower, share, 16) << 16 | mix(lower, share, 8) << 8 | mix(lower, share, 0);
        return alpha << 24 | rgb;
    }

    private int mix(int lower, double share, int shift) {
        int from = anchors.get(lower) >> shift & 0xff;
        int to = anchors.get(lower + 1) >> shift & 0xff;
        return (int) Math.round(from + share * (to - from));
    }
}
