package nightjar.tile;

import java.util.Arrays;

/** Which values have which colour: the same for all tiles of a layer. */
public record Legend(Breaks breaks, ColourRamp ramp) {

    /** The colour of a class, 0xAARRGGBB. */
    public int argb(int classIndex) {
        return ramp.argb(classIndex, breaks.classes());
    }

    /** One text for all legends that paint the same. */
    public String canonical() {
        return "breaks=%s&ramp=%s".formatted(Arrays.toString(breaks.limits()), ramp.slug());
    }
}
