package nightjar.snapshot;

import java.util.List;
import java.util.Map;
import nightjar.area.AreaLayer;
import nightjar.geo.Projection;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentColumns;

/**
 * What a store held at one version: immutable, shared by all requests that started on it.
 *
 * @param version text that differs whenever the data differ; part of every answer, cache key and ETag
 * @param columns the incidents, with their membership in every kind of {@code layers}
 * @param layers by kind
 */
public record Snapshot(
        String version,
        Projection projection,
        List<Dataset> datasets,
        IncidentColumns columns,
        Map<String, AreaLayer> layers) {

    public Snapshot {
        datasets = List.copyOf(datasets);
        layers = Map.copyOf(layers);
    }
}
