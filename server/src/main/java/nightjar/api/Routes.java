package nightjar.api;

import static nightjar.api.Answer.CSV;
import static nightjar.api.Answer.EVENTS;
import static nightjar.api.Answer.GEOJSON;
import static nightjar.api.Answer.JSON;
import static nightjar.api.Answer.MVT;
import static nightjar.api.Answer.PNG;
import static nightjar.api.Route.delete;
import static nightjar.api.Route.get;
import static nightjar.api.Route.page;
import static nightjar.api.Route.post;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.List;

/** The whole URL table. */
final class Routes {

    private Routes() {}

    static List<Route> table(Services services, PrometheusMeterRegistry registry, Path uploads, WebFiles web) {
        MetaEndpoint meta = new MetaEndpoint(services);
        PresetsEndpoint presets = new PresetsEndpoint(Presets.shipped());
        DatasetsEndpoint datasets = new DatasetsEndpoint();
        SummaryEndpoint summary = new SummaryEndpoint(services);
        TemporalEndpoint temporal = new TemporalEndpoint(services);
        IncidentsEndpoint incidents = new IncidentsEndpoint(services);
        PlacesEndpoint places = new PlacesEndpoint(services);
        AreasEndpoint areas = new AreasEndpoint(services);
        GridEndpoint grid = new GridEndpoint(services);
        CellEndpoint cells = new CellEndpoint(services);
        DensityEndpoint density = new DensityEndpoint(services);
        PeaksEndpoint peaks = new PeaksEndpoint(services);
        TilesEndpoint tiles = new TilesEndpoint(services);
        BackgroundEndpoint background = new BackgroundEndpoint(services);
        BasemapEndpoint basemap = new BasemapEndpoint(services);
        Uploads forms = new Uploads(uploads, services.settings());
        InspectionsEndpoint inspections = new InspectionsEndpoint(services, forms);
        Metrics.showInspections(registry, inspections);
        ImportsEndpoint imports = new ImportsEndpoint(services, forms);
        HealthEndpoint health = new HealthEndpoint(services, registry);
        return List.of(
                get("/api/v1/meta", Params.NONE, JSON, meta::prepare),
                get("/api/v1/datasets", Params.NONE, JSON, datasets::prepare),
                get("/api/v1/presets", Params.NONE, JSON, presets::prepare),
                get("/api/v1/summary", Params.FILTER, JSON, summary::prepare),
                get("/api/v1/temporal", Params.FILTER, JSON, temporal::prepare),
                get("/api/v1/incidents.geojson", Params.INCIDENTS, GEOJSON, incidents::geoJson),
                get("/api/v1/incidents.csv", Params.INCIDENTS, CSV, incidents::csv),
                get("/api/v1/places.geojson", Params.PLACES, GEOJSON, places::geoJson),
                get("/api/v1/places.csv", Params.PLACES, CSV, places::csv),
                get("/api/v1/areas/{kind}.geojson", Params.FILTER, GEOJSON, areas::geoJson),
                get("/api/v1/areas/{kind}.csv", Params.FILTER, CSV, areas::csv),
                get("/api/v1/grid.geojson", Params.GRID, GEOJSON, grid::geoJson),
                get("/api/v1/grid.csv", Params.GRID, CSV, grid::csv),
                get("/api/v1/cells/{shape}/{metres}/{id}", Params.FILTER, JSON, cells::prepare),
                get("/api/v1/density", Params.DENSITY, JSON, density::prepare),
                get("/api/v1/peaks.geojson", Params.PEAKS, GEOJSON, peaks::geoJson),
                get("/api/v1/peaks.csv", Params.PEAKS, CSV, peaks::csv),
                get("/tiles/density.json", Params.TILE, JSON, tiles::tileJson),
                get("/tiles/density/{z}/{x}/{y}@2x.png", Params.TILE, PNG, tiles::doublePng),
                get("/tiles/density/{z}/{x}/{y}.png", Params.TILE, PNG, tiles::png),
                get("/tiles/background/{z}/{x}/{y}.mvt", Params.VERSION_ONLY, MVT, background::tile),
                get("/tiles/basemap/{z}/{x}/{y}", Params.NONE, Route.ANYTHING, basemap::tile),
                get("/basemap.pmtiles", Params.NONE, Route.ANYTHING, basemap::file),
                post("/api/v1/inspections", inspections::create),
                post("/api/v1/imports", imports::create),
                get("/api/v1/imports", Params.NONE, JSON, imports::list),
                get("/api/v1/imports/{id}", Params.NONE, JSON, imports::show),
                delete("/api/v1/imports/{id}", imports::undo),
                get("/api/v1/imports/{id}/events", Params.NONE, EVENTS, imports::events),
                get("/api/v1/imports/{id}/rejects.csv", Params.NONE, CSV, imports::rejects),
                get("/health/live", Params.NONE, JSON, health::live),
                get("/health/ready", Params.NONE, JSON, health::ready),
                get("/metrics", Params.NONE, Route.ANYTHING, health::metrics),
                page("/", web::index),
                page("/<file>", web::file));
    }
}
