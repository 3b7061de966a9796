package nightjar.api;

import java.io.IOException;
import java.io.OutputStream;
import nightjar.geo.LonLatBox;
import nightjar.incident.IncidentFilter;
import nightjar.serving.PlaceService.ListedPlace;
import nightjar.serving.PlaceService.Places;

/** The places on which incidents stand, each with its count, busiest first. */
final class PlacesEndpoint {

    private static final int MOST_METRES = 50_000;

    private interface Encoder {
        void write(Places places, OutputStream out) throws IOException;
    }

    private final Services services;

    PlacesEndpoint(Services services) {
        this.services = services;
    }

    Prepared geoJson(Call call) throws Problem {
        String version = call.snapshot().version();
        return prepare(call, Answer.GEOJSON, (places, out) -> writeGeoJson(version, places, out));
    }

    Prepared csv(Call call) throws Problem {
        return prepare(call, Answer.CSV, PlacesEndpoint::writeCsv);
    }

    private Prepared prepare(Call call, String contentType, Encoder encoder) throws Problem {
        IncidentFilter filter = services.filter(call);
        LonLatBox view = new PlaceReader(call.params()).within();
        int clusterMetres = call.params().whole(Params.CLUSTER, 0, MOST_METRES, 0);
        String key = "%s&within=%s&cluster=%d".formatted(filter.canonical(), view, clusterMetres);
        return Prepared.revalidated(key, () -> {
            Places places = services.places().list(call.snapshot(), filter, clusterMetres, view);
            return Answer.stream(contentType, out -> encoder.write(places, out));
        });
    }

    private static void writeGeoJson(String version, Places places, OutputStream out) {
        try (GeoJsonStream geoJson = new GeoJsonStream(out, version)) {
            geoJson.json().writeNumberProperty("total", places.total());
            geoJson.json().writeNumberProperty("withoutLocation", places.withoutLocation());
            geoJson.json().writeNumberProperty("listed", incidents(places));
            geoJson.startFeatures();
            for (ListedPlace place : places.listed()) {
                geoJson.startFeature();
                geoJson.point(place.position().lon(), place.position().lat());
                geoJson.startProperties();
                geoJson.json().writeNumberProperty("count", place.count());
                geoJson.json().writeNumberProperty("places", place.places());
                geoJson.text("streetName", place.streetName());
                geoJson.endFeature();
            }
        }
    }

    private static int incidents(Places places) {
        return places.listed().stream().mapToInt(ListedPlace::count).sum();
    }

    private static void writeCsv(Places places, OutputStream out) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, "lon", "lat", "count", "places", "streetName")) {
            for (ListedPlace place : places.listed()) {
                double[] position = GeoJsonStream.rounded(
                        place.position().lon(), place.position().lat());
                sheet.number(position[0])
                        .number(position[1])
                        .number(place.count())
                        .number(place.places())
                        .text(place.streetName())
                        .endRow();
            }
        }
    }
}
