package nightjar.api;

import java.io.IOException;
import java.io.OutputStream;
import nightjar.serving.DensityQuery;
import nightjar.serving.PeakService;
import nightjar.serving.PeakService.DensityPeak;
import nightjar.serving.PeakService.Peaks;

/** The highest points of a density, ranked. */
final class PeaksEndpoint {

    private interface Encoder {
        void write(Peaks peaks, OutputStream out) throws IOException;
    }

    private final Services services;

    PeaksEndpoint(Services services) {
        this.services = services;
    }

    Prepared geoJson(Call call) throws Problem {
        DensityQuery query = services.densityReader(call).query();
        String version = call.snapshot().version();
        return prepare(call, query, Answer.GEOJSON, (peaks, out) -> writeGeoJson(version, query, peaks, out));
    }

    Prepared csv(Call call) throws Problem {
        return prepare(call, services.densityReader(call).query(), Answer.CSV, PeaksEndpoint::writeCsv);
    }

    private Prepared prepare(Call call, DensityQuery query, String contentType, Encoder encoder) throws Problem {
        int limit = call.params().whole(Params.PEAKS_LIMIT, 1, PeakService.MOST, PeakService.USUAL);
        return Prepared.revalidated(query.canonical() + "&limit=" + limit, () -> {
            Peaks peaks = services.peaks().highest(call.snapshot(), query, limit);
            return Answer.stream(contentType, out -> encoder.write(peaks, out));
        });
    }

    private static void writeGeoJson(String version, DensityQuery query, Peaks peaks, OutputStream out) {
        try (GeoJsonStream geoJson = new GeoJsonStream(out, version)) {
            geoJson.text("unit", DensityEndpoint.UNIT);
            geoJson.number("bandwidthMetres", peaks.bandwidthMetres());
            geoJson.text("kernel", query.kernel().slug());
            geoJson.startFeatures();
            int rank = 1;
            for (DensityPeak peak : peaks.highest()) {
                geoJson.startFeature();
                geoJson.point(peak.position().lon(), peak.position().lat());
                geoJson.startProperties();
                geoJson.json().writeNumberProperty("rank", rank++);
                geoJson.number("value", peak.value());
                geoJson.json().writeNumberProperty("count", peak.count());
                geoJson.text("streetName", peak.streetName());
                geoJson.endFeature();
            }
        }
    }

    private static void writeCsv(Peaks peaks, OutputStream out) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, "rank", "lon", "lat", "value", "count", "streetName")) {
            int rank = 1;
            for (DensityPeak peak : peaks.highest()) {
                double[] position = GeoJsonStream.rounded(
                        peak.position().lon(), peak.position().lat());
                sheet.number(rank++)
                        .number(position[0])
                        .number(position[1])
                        .number(peak.value())
                        .number(peak.count())
                        .text(peak.streetName())
                        .endRow();
            }
        }
    }
}
