package nightjar.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PalettedPngTest {

    private static final long SEED = Long.getLong("nightjar.seed", 3);

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 256, 512})
    void decodesToTheSamePixels(int pixels) throws IOException {
        Random random = new Random(SEED);
        int[] argb = {0, 0x80ff0000, 0xff00ff00, 0x010203ff, 0xffffffff};
        byte[] indices = new byte[pixels * pixels];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (byte) random.nextInt(argb.length);
        }

        BufferedImage image = decode(PalettedPng.encode(indices, pixels, argb));

        assertThat(image.getWidth()).isEqualTo(pixels);
        assertThat(image.getHeight()).isEqualTo(pixels);
        for (int i = 0; i < indices.length; i++) {
            int row = i / pixels;
            assertThat(image.getRGB(i % pixels, row)).as("seed %s", SEED).isEqualTo(argb[indices[i]]);
        }
    }

    @Test
    void allTwoHundredAndFiftySixColoursCanBeUsed() throws IOException {
        int[] argb = new int[256];
        byte[] indices = new byte[256 * 256];
        for (int i = 0; i < indices.length; i++) {
            argb[i % 256] = 0xff000000 | (i % 256) * 0x010101;
            indices[i] = (byte) i;
        }

        BufferedImage image = decode(PalettedPng.encode(indices, 256, argb));

        assertThat(image.getRGB(200, 100)).isEqualTo(0xffc8c8c8);
    }

    @Test
    void theTransparentTileIsTransparentAndAlwaysTheSame() throws IOException {
        BufferedImage image = decode(DensityTile.transparent(512));

        assertThat(image.getWidth()).isEqualTo(512);
        for (int i = 0; i < 512 * 512; i++) {
            int row = i / 512;
            assertThat(image.getRGB(i % 512, row)).isZero();
        }
        assertThat(DensityTile.transparent(512)).isEqualTo(DensityTile.transparent(512));
        assertThat(DensityTile.transparent(256)).hasSizeLessThan(1000);
    }

    private static BufferedImage decode(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
