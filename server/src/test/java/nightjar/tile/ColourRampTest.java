package nightjar.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourRampTest {

    private static final int CLASSES = 9;

    @ParameterizedTest
    @EnumSource
    void everyClassIsDarkerThanTheOneBelow(ColourRamp ramp) {
        for (int classes = 1; classes <= 12; classes++) {
            for (int i = 1; i < classes; i++) {
                double below = lightness(ramp.argb(i - 1, classes));
                assertThat(lightness(ramp.argb(i, classes)))
                        .as("class %d of %d of %s", i, classes, ramp)
                        .isLessThan(below - 4);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheTwoLowestClassesLetTheMapThrough(ColourRamp ramp) {
        for (int i = 0; i < CLASSES; i++) {
            assertThat(ramp.argb(i, CLASSES) >>> 24 < 0xff).isEqualTo(i < 2);
        }
    }

    /** matplotlib 3: colormaps[name](1 - i / 8) as hex. */
    @Test
    void theColoursAreThoseOfTheTables() {
        assertThat(ColourRamp.VIRIDIS.argb(0, CLASSES) & 0xffffff).isEqualTo(0xfde725);
        assertThat(ColourRamp.VIRIDIS.argb(3, CLASSES)).isEqualTo(0xff28ae80);
        assertThat(ColourRamp.VIRIDIS.argb(8, CLASSES)).isEqualTo(0xff440154);
        assertThat(ColourRamp.CIVIDIS.argb(3, CLASSES)).isEqualTo(0xff9b9476);
        assertThat(ColourRamp.INFERNO.argb(3, CLASSES)).isEqualTo(0xffe45a31);
        assertThat(ColourRamp.INFERNO.argb(8, CLASSES)).isEqualTo(0xff000004);
    }

    /** L* of CIE 1976 for an sRGB colour. */
    private static double lightness(int argb) {
        double luminance =
                0.2126 * linear(argb >> 16 & 0xff) + 0.7152 * linear(argb >> 8 & 0xff) + 0.0722 * linear(argb & 0xff);
        return luminance > 216.0 / 24_389 ? 116 * Math.cbrt(luminance) - 16 : luminance * 24_389 / 27;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
