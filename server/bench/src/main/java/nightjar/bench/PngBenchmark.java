package nightjar.bench;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import nightjar.analysis.density.DensitySurface;
import nightjar.analysis.density.Kernel;
import nightjar.geo.TileAddress;
import nightjar.tile.Breaks;
import nightjar.tile.ColourRamp;
import nightjar.tile.DensityTile;
import nightjar.tile.PalettedPng;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A paletted density tile of 256 px as PNG, by our encoder and by ImageIO. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class PngBenchmark {

    private static final int PIXELS = 256;

    private byte[] classes = new byte[0];
    private int[] argb = new int[0];

    @Setup
    public void paint() {
        DensitySurface surface = DensitySurface.of(Town.places(25_000), Kernel.QUARTIC, 300);
        Breaks breaks = Breaks.ofPeak(surface.peak().value());
        TileAddress tile = TileAddress.holding(Town.CENTRE.lon(), Town.CENTRE.lat(), 13);
        float[] values = DensityTile.values(surface, Town.PROJECTION, tile, PIXELS);
        classes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            classes[i] = (byte) (breaks.classOf(values[i]) + 1);
        }
        argb = new int[breaks.classes() + 1];
        for (int i = 0; i < breaks.classes(); i++) {
            argb[i + 1] = ColourRamp.VIRIDIS.argb(i, breaks.classes());
        }
    }

    @Benchmark
    public byte[] palettedPng() {
        return PalettedPng.encode(classes, PIXELS, argb);
    }

    @Benchmark
    public byte[] peerImageIo() throws IOException {
        IndexColorModel colours =
                new IndexColorModel(8, argb.length, argb, 0, true, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_INDEXED, colours);
        image.getRaster().setDataElements(0, 0, PIXELS, PIXELS, classes);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
