package nightjar.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nightjar.incident.ColumnArrays;
import nightjar.incident.Dictionaries;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentFilter;
import nightjar.incident.IncidentRecord;
import nightjar.incident.PlaceTable;
import nightjar.incident.Selection;
import nightjar.time.Occurrence;
import nightjar.time.TimePrecision;
import org.jspecify.annotations.Nullable;

/**
 * The incidents themselves, a page at a time, in the order of the columns: those with a place first. What a source
 * says of persons is not among the columns, and so not in the answer.
 */
final class IncidentsEndpoint {

    private static final String[] CSV_COLUMNS = {
        "id", "offence", "month", "from", "to", "precision", "streetName", "source", "dataset", "lon", "lat"
    };

    private static final int LIMIT = 1000;
    private static final int MOST = 10_000;
    private static final TimePrecision[] PRECISIONS = TimePrecision.values();

    /** One incident as listed. */
    private record Listed(
            int id,
            String offence,
            String month,
            String from,
            String to,
            String precision,
            @Nullable String streetName,
            String source,
            String dataset,
            int place) {}

    /**
     * @param next link to the page after it; null on the last page
     */
    private record Page(
            List<Listed> incidents,
            PlaceTable places,
            int matching,
            @Nullable String next) {}

    private final Services services;
    private final PageCursor cursors = new PageCursor();

    IncidentsEndpoint(Services services) {
        this.services = services;
    }

    Prepared geoJson(Call call) throws Problem {
        return prepare(call, page -> linked(page, Answer.stream(Answer.GEOJSON, out -> writeGeoJson(call, page, out))));
    }

    Prepared csv(Call call) throws Problem {
        return prepare(call, page -> linked(page, Answer.stream(Answer.CSV, out -> writeCsv(page, out))));
    }

    private interface Encoder {
        Answer encode(Page page);
    }

    private Prepared prepare(Call call, Encoder encoder) throws Problem {
        IncidentFilter filter = services.filter(call);
        int limit = call.params().whole(Params.LIMIT, 1, MOST, LIMIT);
        String list = call.snapshot().version() + " " + filter.canonical();
        int after = after(call, list);
        String key = "%s&limit=%d&after=%d".formatted(filter.canonical(), limit, after);
        return Prepared.revalidated(key, () -> encoder.encode(page(call, filter, limit, after, list)));
    }

    private int after(Call call, String list) throws Problem {
        String text = call.params().find(Params.CURSOR).orElse(null);
        if (text == null) {
            return -1;
        }
        return cursors.open(list, text)
                .orElseThrow(() -> Problem.parameter(
                        400,
                        "bad-cursor",
                        "cursor",
                        text,
                        "what the next link of this list says, until the data change"));
    }

    private Page page(Call call, IncidentFilter filter, int limit, int after, String list) throws Exception {
        Selection selection = services.selections().select(call.snapshot(), filter);
        List<Integer> rows = new ArrayList<>();
        selection.forEachRow(row -> {
            if (row > after && rows.size() <= limit) {
                rows.add(row);
            }
        });
        boolean more = rows.size() > limit;
        List<Integer> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? link(call, cursors.seal(list, shown.getLast())) : null;
        IncidentColumns columns = call.snapshot().columns();
        return new Page(listed(columns, shown), columns.places(), selection.count(), next);
    }

    private List<Listed> listed(IncidentColumns columns, List<Integer> rows) {
        int[] ids = columns.arrays().recordId();
        Map<Integer, IncidentRecord> records = services.store()
                .findIncidents(rows.stream().map(row -> ids[row]).toList());
        return rows.stream()
                .map(row -> listed(columns, row, records.get(ids[row])))
                .toList();
    }

    private static Listed listed(IncidentColumns columns, int row, @Nullable IncidentRecord record) {
        ColumnArrays arrays = columns.arrays();
        Dictionaries names = columns.dictionaries();
        OccurrenceText when = OccurrenceText.of(
                new Occurrence(arrays.fromMinute()[row], arrays.toMinute()[row], PRECISIONS[arrays.precision()[row]]));
        return new Listed(
                arrays.recordId()[row],
                names.offences().get(arrays.offence()[row]),
                when.month(),
                when.from(),
                when.to(),
                when.precision(),
                record == null ? null : record.streetName(),
                names.sources().get(arrays.source()[row]),
                names.datasets().get(arrays.dataset()[row]),
                arrays.place()[row]);
    }

    private static String link(Call call, String cursor) {
        SortedMap<String, String> params = call.params().values();
        params.put(Params.CURSOR.name(), cursor);
        return call.context().path() + "?" + Links.query(params);
    }

    private static Answer linked(Page page, Answer answer) {
        return page.next() == null ? answer : answer.withHeader("Link", "<" + page.next() + ">; rel=\"next\"");
    }

    private static void writeGeoJson(Call call, Page page, OutputStream out) {
        try (GeoJsonStream geoJson = new GeoJsonStream(out, call.snapshot().version())) {
            geoJson.json().writeNumberProperty("count", page.matching());
            geoJson.text("next", page.next());
            geoJson.startFeatures();
            for (Listed incident : page.incidents()) {
                geoJson.startFeature();
                if (incident.place() == ColumnArrays.NONE) {
                    geoJson.noGeometry();
                } else {
                    geoJson.point(
                            page.places().lon()[incident.place()], page.places().lat()[incident.place()]);
                }
                writeProperties(geoJson, incident);
            }
        }
    }

    private static void writeProperties(GeoJsonStream geoJson, Listed incident) {
        geoJson.startProperties();
        geoJson.json().writeNumberProperty("id", incident.id());
        geoJson.text("offence", incident.offence());
        geoJson.text("month", incident.month());
        geoJson.text("from", incident.from());
        geoJson.text("to", incident.to());
        geoJson.text("precision", incident.precision());
        geoJson.text("streetName", incident.streetName());
        geoJson.text("source", incident.source());
        geoJson.text("dataset", incident.dataset());
        geoJson.endFeature();
    }

    private static void writeCsv(Page page, OutputStream out) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, CSV_COLUMNS)) {
            for (Listed incident : page.incidents()) {
                boolean placed = incident.place() != ColumnArrays.NONE;
                sheet.number(incident.id())
                        .text(incident.offence())
                        .text(incident.month())
                        .text(incident.from())
                        .text(incident.to())
                        .text(incident.precision())
                        .text(incident.streetName())
                        .text(incident.source())
                        .text(incident.dataset())
                        .number(placed ? page.places().lon()[incident.place()] : null)
                        .number(placed ? page.places().lat()[incident.place()] : null)
                        .endRow();
            }
        }
    }
}
