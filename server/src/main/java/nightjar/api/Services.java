package nightjar.api;

import nightjar.incident.IncidentFilter;
import nightjar.incident.OffenceTaxonomy;
import nightjar.serving.BackgroundService;
import nightjar.serving.DensityService;
import nightjar.serving.GridService;
import nightjar.serving.ImportJobs;
import nightjar.serving.LiveSnapshot;
import nightjar.serving.SelectionService;
import nightjar.serving.WorkPool;
import nightjar.store.Store;

/** Everything that the endpoints work with. */
record Services(
        Store store,
        OffenceTaxonomy taxonomy,
        LiveSnapshot live,
        WorkPool pool,
        SelectionService selections,
        DensityService densities,
        GridService grids,
        BackgroundService backgrounds,
        ImportJobs imports,
        ServerSettings settings) {

    FilterParameters filterReader(Call call) {
        return new FilterParameters(call.params(), call.snapshot(), taxonomy);
    }

    DensityReader densityReader(Call call) {
        return new DensityReader(call.params(), filterReader(call));
    }

    IncidentFilter filter(Call call) throws Problem {
        return filterReader(call).filter();
    }
}
