package nightjar.tile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Colours from low to high, even in lightness and safe for the colour-blind. Viridis and inferno by Nathaniel Smith and
 * Stéfan van der Walt, cividis by Nuñez, Anderton and Renslow (PLoS ONE 2018); nine evenly spaced colours of each, from
 * matplotlib's tables (CC0), turned round: on light paper the dark end stands for many, as on the map of areas. The two
 * lowest classes are translucent, so that the map shows through.
 */
public enum ColourRamp {
    VIRIDIS(0xfde725, 0xaddc30, 0x5ec962, 0x28ae80, 0x21918c, 0x2c728e, 0x3b528b, 0x472d7b, 0x440154),
    CIVIDIS(0xfee838, 0xdec958, 0xbcae6c, 0x9b9476, 0x7d7c78, 0x61656f, 0x434e6c, 0x1a386f, 0x00224e),
    INFERNO(0xfcffa4, 0xf9cb35, 0xf98e09, 0xe45a31, 0xbc3754, 0x8a226a, 0x57106e, 0x210c4a, 0x000004);

    private static final int[] LOW_ALPHAS = {0x90, 0xc8};
    private static final int ALPHA = 0xff;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<Integer> anchors;

    ColourRamp(Integer... anchors) {
        this.anchors = List.of(anchors);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ColourRamp> find(String slug) {
        return Arrays.stream(values()).filter(ramp -> ramp.slug().equals(slug)).findFirst();
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
