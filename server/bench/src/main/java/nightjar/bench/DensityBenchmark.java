package nightjar.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nightjar.analysis.density.DensitySurface;
import nightjar.analysis.density.DensitySurface.Peak;
import nightjar.analysis.density.Kernel;
import nightjar.geo.GroundPoint;
import nightjar.geo.TileAddress;
import nightjar.incident.WeightedPlaces;
import nightjar.tile.Breaks;
import nightjar.tile.ColourRamp;
import nightjar.tile.DensityTile;
import nightjar.tile.Legend;
import org.geotools.process.vector.HeatmapSurface;
import org.locationtech.jts.geom.Envelope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Density over 25,000 places: a tile of 256 px at zoom 14 over the largest town, for a fresh surface as for a changed
 * filter, against GeoTools' HeatmapSurface over the same pixels; the peak; and the exact raster at the same nodes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class DensityBenchmark {

    private static final int PIXELS = 256;

    /** As a string, because JMH's parameters of an enum need it public and without a constructor's arguments. */
    @Param({"QUARTIC", "EPANECHNIKOV"})
    public String kernel = "QUARTIC";

    @Param({"300", "1000"})
    public double bandwidthMetres = 300;

    private WeightedPlaces places = Town.places(25_000);
    private TileAddress tile = TileAddress.holding(Town.CENTRE.lon(), Town.CENTRE.lat(), 14);
    private DensitySurface shared = surface();
    private GroundPoint southWest = Town.PROJECTION.toGround(tile.lonAt(0), tile.latAt(1));
    private double pixelMetres = 1;

    @Setup
    public void prepare() {
        shared = surface();
        GroundPoint southEast = Town.PROJECTION.toGround(tile.lonAt(1), tile.latAt(1));
        pixelMetres = (southEast.x() - southWest.x()) / PIXELS;
    }

    private DensitySurface surface() {
        return DensitySurface.of(places, Kernel.valueOf(kernel), bandwidthMetres);
    }

    @Benchmark
    public float[] tileOfAFreshFilter() {
        return DensityTile.values(surface(), Town.PROJECTION, tile, PIXELS);
    }

    @Benchmark
    public float[] tileOfAKnownFilter() {
        return DensityTile.values(shared, Town.PROJECTION, tile, PIXELS);
    }

    @Benchmark
    public Optional<byte[]> pngOfAFreshFilterWithItsPeak() {
        DensitySurface fresh = surface();
        Breaks breaks = Breaks.ofPeak(fresh.peak().value());
        return DensityTile.png(fresh, Town.PROJECTION, new Legend(breaks, ColourRamp.VIRIDIS), tile, PIXELS);
    }

    @Benchmark
    public Peak peak() {
        return surface().peak();
    }

    @Benchmark
    public double[] exactRaster() {
        double[] out = new double[PIXELS * PIXELS];
        shared.fill(southWest.x(), southWest.y(), pixelMetres, PIXELS, PIXELS, out);
        return out;
    }

    /** The peer gets only the places that reach into the tile, as a server that queries by box would. */
    @Benchmark
    public float[][] peerHeatmapSurface() {
        double side = PIXELS * pixelMetres;
        Envelope box = new Envelope(southWest.x(), southWest.x() + side, southWest.y(), southWest.y() + side);
        HeatmapSurface surface = new HeatmapSurface((int) (bandwidthMetres / pixelMetres), box, PIXELS, PIXELS);
        box = new Envelope(box);
        box.expandBy(bandwidthMetres);
        for (int i = 0; i < places.size(); i++) {
            if (box.contains(places.x()[i], places.y()[i])) {
                surface.addPoint(places.x()[i], places.y()[i], places.weight()[i]);
            }
        }
        return surface.computeSurface();
    }
}
