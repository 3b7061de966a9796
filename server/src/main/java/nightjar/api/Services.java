package nightjar.api;

import nightjar.incident.IncidentFilter;
import nightjar.incident.OffenceTaxonomy;
import nightjar.serving.BackgroundService;
import nightjar.serving.DensityService;
import nightjar.serving.GridService;
import nightjar.serving.ImportJobs;
import nightjar.serving.LiveSnapshot;
import nightjar.serving.PeakService;
import nightjar.serving.PlaceNames;
import nightjar.serving.PlaceService;
import nightjar.serving.SelectionService;
import nightjar.serving.TemporalService;
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
        TemporalService temporals,
        PlaceService places,
        PeakService peaks,
        ImportJobs imports,
        ServerSettings settings) {

    /** With the services that compute answers, all on one pool. */
    static Services over(
            Store store,
            OffenceTaxonomy taxonomy,
            LiveSnapshot live,
            WorkPool pool,
            ImportJobs imports,
            ServerSettings settings) {
        SelectionService selections = new SelectionService(pool);
        DensityService densities = new DensityService(pool, selections, taxonomy);
        PlaceNames names = new PlaceNames(pool, store);
        return new Services(
                store,
                taxonomy,
                live,
                pool,
                selections,
                densities,
                new GridService(pool, selections, taxonomy),
                new BackgroundService(pool),
                new TemporalService(pool, selections),
                new PlaceService(pool, selections, names),
                new PeakService(pool, densities, names),
                imports,
                settings);
    }

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
