package nightjar.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Two pictures of a page, compared pixel by pixel. */
final class Pictures {

    /** By as much as the browser itself draws the round ends of the panel's bars differently from one start to the next. */
    private static final int SHADES = 2;

    private static final int PIXELS_OF_ROUND_ENDS = 60;

    private Pictures() {}

    /** Whether no pixel differs, but for a few at round ends, and these by no more than two shades of 255. */
    static boolean areSame(byte[] first, byte[] second) {
        BufferedImage a = read(first);
        BufferedImage b = read(second);
        int different = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int shades = shadesBetween(a.getRGB(x, y), b.getRGB(x, y));
                if (shades > SHADES) {
                    return false;
                }
                different += shades > 0 ? 1 : 0;
            }
        }
        return different <= PIXELS_OF_ROUND_ENDS;
    }

    private static int shadesBetween(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)));
        }
        return most;
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
