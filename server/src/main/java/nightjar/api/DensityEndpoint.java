package nightjar.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import nightjar.analysis.density.DensitySurface;
import nightjar.geo.GroundPoint;
import nightjar.geo.LonLat;
import nightjar.incident.Selection;
import nightjar.serving.Bandwidth;
import nightjar.serving.DensityLayer;
import nightjar.serving.DensityQuery;
import nightjar.snapshot.Snapshot;
import nightjar.tile.Breaks;
import nightjar.tile.Legend;
import org.jspecify.annotations.Nullable;

/** The figures of a density layer: exact, with the legend that its tiles are painted by and its method card. */
final class DensityEndpoint {

    private static final String UNIT = "events per km²";
    private static final String TILE_ACCURACY = "a tile's value is within 0.5 % of the peak of the exact value";

    private record Place(@Nullable Double lon, @Nullable Double lat, double value) {}

    private record LeftOut(int withoutLocation, int withoutTime, int monthOnly) {}

    /**
     * @param rule that chose the bandwidth; null when it was given
     */
    private record Method(
            String kernel,
            double bandwidthMetres,
            @Nullable String rule,
            String crs,
            String accuracy,
            String tiles,
            String weights,
            int usedIncidents,
            LeftOut leftOut,
            String filter) {}

    private record Density(
            String version,
            String unit,
            Place peak,
            List<Double> breaks,
            List<String> colours,
            double integral,
            Method method,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Place at) {}

    private final Services services;

    DensityEndpoint(Services services) {
        this.services = services;
    }

    Prepared prepare(Call call) throws Problem {
        DensityReader reader = services.densityReader(call);
        DensityQuery query = reader.query();
        DensityReader.Painting painting = reader.painting();
        LonLat at = new PlaceReader(call.params()).at();
        String key = "%s&%s&at=%s".formatted(query.canonical(), painting.canonical(), at);
        return Prepared.revalidated(key, () -> {
            DensityLayer layer = services.densities().layer(call.snapshot(), query);
            return Answer.json(density(call.snapshot(), query, layer, painting.legend(layer), at));
        });
    }

    private Density density(
            Snapshot snapshot, DensityQuery query, DensityLayer layer, Legend legend, @Nullable LonLat at)
            throws Exception {
        return new Density(
                snapshot.version(),
                UNIT,
                peak(snapshot, layer.peak()),
                limits(legend.breaks()),
                colours(legend),
                layer.surface().integral(),
                method(snapshot, query, layer),
                at == null ? null : valueAt(snapshot, layer.surface(), at));
    }

    private static Place peak(Snapshot snapshot, DensitySurface.Peak peak) {
        if (!(peak.value() > 0)) {
            return new Place(null, null, 0);
        }
        LonLat position = snapshot.projection().toLonLat(peak.x(), peak.y());
        return new Place(position.lon(), position.lat(), peak.value());
    }

    private Place valueAt(Snapshot snapshot, DensitySurface surface, LonLat at) throws Exception {
        GroundPoint ground = snapshot.projection().toGround(at.lon(), at.lat());
        double value = services.pool().compute(() -> surface.valueAt(ground.x(), ground.y()));
        return new Place(at.lon(), at.lat(), Double.isFinite(value) ? value : 0);
    }

    private static List<Double> limits(Breaks breaks) {
        List<Double> limits = new ArrayList<>();
        for (double limit : breaks.limits()) {
            limits.add(limit);
        }
        return limits;
    }

    /** One colour a class, as CSS takes it: {@code #rrggbbaa}, with the opacity that the tiles have. */
    private static List<String> colours(Legend legend) {
        List<String> colours = new ArrayList<>();
        for (int i = 0; i < legend.breaks().classes(); i++) {
            int argb = legend.argb(i);
            colours.add("#%06x%02x".formatted(argb & 0xFFFFFF, argb >>> 24));
        }
        return colours;
    }

    private static Method method(Snapshot snapshot, DensityQuery query, DensityLayer layer) {
        Selection selection = layer.selection();
        return new Method(
                layer.surface().kernel().slug(),
                layer.surface().bandwidthMetres(),
                query.bandwidth() instanceof Bandwidth.Ruled ruled
                        ? ruled.rule().slug()
                        : null,
                snapshot.projection().groundCrs(),
                snapshot.projection().accuracy(),
                TILE_ACCURACY,
                query.weighting().slug(),
                layer.used(),
                new LeftOut(selection.withoutLocation(), selection.withoutTime(), selection.monthOnlyLeftOut()),
                query.filter().canonical());
    }
}
