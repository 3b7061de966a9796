package nightjar.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightjar.analysis.density.DensitySurface;
import nightjar.analysis.density.Kernel;
import nightjar.geo.LonLat;
import nightjar.incident.PlaceTable;
import nightjar.incident.Selection;
import nightjar.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** The highest points of densities. Thread-safe. */
public final class PeakService {

    /** How many peaks may be asked for. */
    public static final int MOST = 100;

    /** How many are searched and kept when no more are asked for. */
    public static final int USUAL = 20;

    private static final long CACHE_BYTES = 8L << 20;
    private static final int BYTES_A_PEAK = 150;

    /** Most of what a Gaussian adds up to lies within two sigma. */
    private static final double GAUSSIAN_BANDWIDTHS = 2;

    /**
     * A local maximum of the density.
     *
     * @param value events per km²
     * @param count incidents within the bandwidth, or two sigma
     * @param streetName of the nearest place with incidents
     */
    public record DensityPeak(
            LonLat position,
            double value,
            int count,
            @Nullable String streetName) {}

    /**
     * Peaks, highest first.
     *
     * @param bandwidthMetres as given, or as the rule found it
     */
    public record Peaks(double bandwidthMetres, List<DensityPeak> highest) {

        Peaks first(int limit) {
            return new Peaks(bandwidthMetres, highest.subList(0, Math.min(limit, highest.size())));
        }
    }

    private final DensityService densities;
    private final PlaceNames names;
    private final WorkCache<Peaks> results;

    public PeakService(WorkPool pool, DensityService densities, PlaceNames names) {
        this.densities = densities;
        this.names = names;
        results = new WorkCache<>(
                pool,
                CACHE_BYTES,
                (key, peaks) -> 512 + BYTES_A_PEAK * peaks.highest().size());
    }

    public Peaks highest(Snapshot snapshot, DensityQuery query, int limit) throws UnanswerableException {
        DensityLayer layer = densities.layer(snapshot, query);
        Map<Integer, String> nameOfPlace = names.of(snapshot);
        int searched = limit <= USUAL ? USUAL : MOST;
        WorkKey key = new WorkKey(snapshot.version(), query.canonical() + "&peaks=" + searched);
        return results.get(key, () -> compute(snapshot, layer, searched, nameOfPlace))
                .first(limit);
    }

    private static Peaks compute(Snapshot snapshot, DensityLayer layer, int limit, Map<Integer, String> nameOfPlace) {
        DensitySurface surface = layer.surface();
        double radius = surface.bandwidthMetres() * (surface.kernel() == Kernel.GAUSSIAN ? GAUSSIAN_BANDWIDTHS : 1);
        Neighbourhood around = new Neighbourhood(layer.selection(), radius);
        List<DensityPeak> peaks = new ArrayList<>();
        for (DensitySurface.Peak peak : surface.peaks(limit)) {
            around.look(peak.x(), peak.y());
            peaks.add(new DensityPeak(
                    snapshot.projection().toLonLat(peak.x(), peak.y()),
                    peak.value(),
                    around.count,
                    nameOfPlace.get(around.nearest)));
        }
        return new Peaks(surface.bandwidthMetres(), peaks);
    }

    /** The places with incidents around a point. For one thread. */
    private static final class Neighbourhood {

        private final PlaceTable places;
        private final int[] countOfPlace;
        private final double radius;
        private int count;
        private int nearest;

        Neighbourhood(Selection selection, double radiusMetres) {
            places = selection.columns().places();
            countOfPlace = selection.countByPlace();
            radius = radiusMetres;
        }

        void look(double x, double y) {
            count = 0;
            nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int place = 0; place < countOfPlace.length; place++) {
                double distance = Math.hypot(places.x()[place] - x, places.y()[place] - y);
                boolean held = countOfPlace[place] > 0;
                count += distance < radius ? countOfPlace[place] : 0;
                if (held && distance < least) {
                    least = distance;
                    nearest = place;
                }
            }
        }
    }
}
