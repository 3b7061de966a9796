package nightjar.serving;

import nightjar.analysis.density.Kernel;
import nightjar.incident.IncidentFilter;

/** Which density is asked for. */
public record DensityQuery(IncidentFilter filter, Weighting weighting, Kernel kernel, Bandwidth bandwidth) {

    /** One text for all queries that mean the same. */
    public String canonical() {
        return "%s&weight=%s&kernel=%s&bandwidth=%s"
                .formatted(filter.canonical(), weighting.slug(), kernel.slug(), bandwidth.canonical());
    }
}
