package nightjar.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeSet;
import nightjar.area.Area;
import nightjar.area.AreaLayer;
import nightjar.incident.AreaCounts;
import nightjar.incident.AreaMembership;
import nightjar.incident.IncidentFilter;
import nightjar.incident.Selection;
import nightjar.snapshot.Snapshot;
import org.locationtech.jts.geom.MultiPolygon;

/** Counts by area of one kind. The counts, {@code outside} and {@code withoutLocation} add up to {@code total}. */
final class AreasEndpoint {

    /** What needs populations or an earlier period; empty while a store has none. */
    private static final String[] NOT_LOADED = {
        "population", "rate", "rateLower", "rateUpper", "previous", "change", "p"
    };

    private record CountedLayer(AreaLayer layer, AreaMembership membership, AreaCounts counts, int total) {
        int count(Area area) {
            int index = membership.indexOf(area.code());
            return index < 0 ? 0 : counts.counts()[index];
        }
    }

    private interface Encoder {
        void write(CountedLayer layer, OutputStream out) throws IOException;
    }

    private final Services services;

    AreasEndpoint(Services services) {
        this.services = services;
    }

    Prepared geoJson(Call call) throws Problem {
        String version = call.snapshot().version();
        return prepare(call, Answer.GEOJSON, (layer, out) -> writeGeoJson(version, layer, out));
    }

    Prepared csv(Call call) throws Problem {
        return prepare(call, Answer.CSV, AreasEndpoint::writeCsv);
    }

    private Prepared prepare(Call call, String contentType, Encoder encoder) throws Problem {
        AreaLayer layer = layer(call.snapshot(), call.path("kind"));
        IncidentFilter filter = services.filter(call);
        return Prepared.revalidated(filter.canonical(), () -> {
            CountedLayer counted = count(call.snapshot(), layer, filter);
            return Answer.stream(contentType, out -> encoder.write(counted, out));
        });
    }

    private static AreaLayer layer(Snapshot snapshot, String kind) throws Problem {
        AreaLayer layer = snapshot.layers().get(kind);
        if (layer == null) {
            String kinds = String.join(", ", new TreeSet<>(snapshot.layers().keySet()));
            throw Problem.parameter(404, "unknown-area-kind", "kind", kind, kinds.isEmpty() ? "none" : kinds);
        }
        return layer;
    }

    private CountedLayer count(Snapshot snapshot, AreaLayer layer, IncidentFilter filter) throws Exception {
        AreaMembership membership = snapshot.columns()
                .findMembership(layer.kind())
                .orElseThrow(() -> new IllegalStateException("no membership for the kind " + layer.kind()));
        Selection selection = services.selections().select(snapshot, filter);
        AreaCounts counts = services.selections().countByArea(selection, membership);
        return new CountedLayer(layer, membership, counts, selection.count());
    }

    private static void writeGeoJson(String version, CountedLayer counted, OutputStream out) {
        try (GeoJsonStream geoJson = new GeoJsonStream(out, version)) {
            geoJson.json().writeNumberProperty("total", counted.total());
            geoJson.json().writeNumberProperty("outside", counted.counts().outside());
            geoJson.json()
                    .writeNumberProperty("withoutLocation", counted.counts().withoutLocation());
            geoJson.startFeatures();
            for (Area area : counted.layer().areas()) {
                geoJson.startFeature();
                writeShape(geoJson, area);
                geoJson.startProperties();
                geoJson.text("code", area.code());
                geoJson.text("name", area.name());
                geoJson.json().writeNumberProperty("count", counted.count(area));
                geoJson.nulls(NOT_LOADED);
                geoJson.endFeature();
            }
        }
    }

    private static void writeShape(GeoJsonStream geoJson, Area area) {
        MultiPolygon shape = area.lonLat();
        if (shape == null) {
            geoJson.noGeometry();
        } else {
            geoJson.multiPolygon(shape);
        }
    }

    private static void writeCsv(CountedLayer counted, OutputStream out) throws IOException {
        try (CsvSheet sheet = new CsvSheet(
                out,
                "code",
                "name",
                "count",
                "population",
                "rate",
                "rateLower",
                "rateUpper",
                "previous",
                "change",
                "p")) {
            for (Area area : counted.layer().areas()) {
                sheet.text(area.code())
                        .text(area.name())
                        .number(counted.count(area))
                        .empty(NOT_LOADED.length)
                        .endRow();
            }
        }
    }
}
