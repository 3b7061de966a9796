package nightjar.api;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightjar.analysis.density.BandwidthRule;
import nightjar.analysis.density.Kernel;
import nightjar.serving.Bandwidth;
import nightjar.serving.DensityLayer;
import nightjar.serving.DensityQuery;
import nightjar.tile.Breaks;
import nightjar.tile.ColourRamp;
import nightjar.tile.Legend;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a density layer, the same for its numbers and its tiles. */
final class DensityReader {

    private static final int MOST_BREAKS = 12;

    private final RequestParams params;
    private final FilterParameters filters;

    DensityReader(RequestParams params, FilterParameters filters) {
        this.params = params;
        this.filters = filters;
    }

    DensityQuery query() throws Problem {
        return new DensityQuery(filters.filter(), filters.weighting(), kernel(), bandwidth());
    }

    private Kernel kernel() throws Problem {
        var words = Stream.of(Kernel.values()).map(Kernel::slug).toList();
        return Kernel.find(params.word(Params.KERNEL, words)).orElseThrow();
    }

    private Bandwidth bandwidth() throws Problem {
        Optional<String> text = params.find(Params.BANDWIDTH);
        if (text.isEmpty()) {
            return Bandwidth.DEFAULT;
        }
        Optional<BandwidthRule> rule = BandwidthRule.find(text.get());
        if (rule.isPresent()) {
            return new Bandwidth.Ruled(rule.get());
        }
        double metres = RequestParams.numberOf(text.get());
        if (!(metres >= Bandwidth.LEAST_METRES && metres <= Bandwidth.MOST_METRES)) {
            String rules =
                    Stream.of(BandwidthRule.values()).map(BandwidthRule::slug).collect(Collectors.joining(", "));
            throw Problem.badValue(Params.BANDWIDTH, text.get(), "metres from 25 to 10000, " + rules);
        }
        return new Bandwidth.Fixed(metres);
    }

    /** What of the legend a caller fixes. */
    Painting painting() throws Problem {
        var words = Stream.of(ColourRamp.values()).map(ColourRamp::slug).toList();
        ColourRamp ramp = ColourRamp.find(params.word(Params.RAMP, words)).orElseThrow();
        return new Painting(breaks(), ramp);
    }

    /**
     * Colours of a layer, with the limits of its classes where the caller fixes them.
     *
     * @param breaks so that several layers share a legend; null takes the layer's own
     */
    record Painting(@Nullable Breaks breaks, ColourRamp ramp) {

        Legend legend(DensityLayer layer) {
            return new Legend(breaks == null ? layer.breaks() : breaks, ramp);
        }

        String canonical() {
            return breaks == null ? "ramp=" + ramp.slug() : new Legend(breaks, ramp).canonical();
        }
    }

    private @Nullable Breaks breaks() throws Problem {
        Optional<String> text = params.find(Params.BREAKS);
        if (text.isEmpty()) {
            return null;
        }
        double[] limits = Stream.of(text.get().split(",", -1))
                .mapToDouble(RequestParams::numberOf)
                .toArray();
        boolean good = limits.length <= MOST_BREAKS;
        for (int i = 0; i < limits.length; i++) {
            good &= limits[i] > (i == 0 ? 0 : limits[i - 1]);
        }
        if (!good) {
            throw Problem.badValue(Params.BREAKS, text.get(), "1 to 12 ascending numbers above 0");
        }
        return new Breaks(limits);
    }
}
