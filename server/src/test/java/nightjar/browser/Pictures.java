package nightjar.browser;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Two pictures of a page, compared pixel by pixel. */
final class Pictures {

    private Pictures() {}

    /** How many pixels differ, and where, in words; empty when none does. */
    static String difference(byte[] first, byte[] second) {
        BufferedImage a = read(first);
        BufferedImage b = read(second);
        int different = 0;
        int most = 0;
        Rectangle box = new Rectangle(-1, -1);
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int shades = shadesBetween(a.getRGB(x, y), b.getRGB(x, y));
                if (shades > 0) {
                    different++;
                    most = Math.max(most, shades);
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return different == 0 ? "" : different + " pixels by up to " + most + " of 255 within " + box;
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
