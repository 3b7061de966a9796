package nightjar.snapshot;

import java.util.List;
import java.util.Map;
import nightjar.area.AreaLayer;
import nightjar.background.BackgroundKind;
import nightjar.background.BackgroundLayer;
import nightjar.geo.Projection;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentColumns;

/**
 * What a store held at one version: immutable, shared by all requests that started on it.
 *
 * @param version text that differs whenever the data differ; part of every answer, cache key and ETag
 * @param columns the incidents, with their membership in every kind of {@code layers}
 * @param layers by kind
 * @param background roads, water and places, by kind; empty for what was not imported
 */
public record Snapshot(
        String version,
        Projection projection,
        List<Dataset> datasets,
        IncidentColumns columns,
        Map<String, AreaLayer> layers,
        Map<BackgroundKind, BackgroundLayer> background) {

    public Snapshot {
        datasets = List.copyOf(datasets);
        layers = Map.copyOf(layers);
        background = Map.copyOf(background);
    }

    /** Without a background. */
    public Snapshot(
            String version,
            Projection projection,
            List<Dataset> datasets,
            IncidentColumns columns,
            Map<String, AreaLayer> layers) {
        this(version, projection, datasets, columns, layers, Map.of());
    }
}
