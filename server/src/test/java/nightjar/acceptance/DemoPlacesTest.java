package nightjar.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nightjar.demo.Demo;
import nightjar.incident.OffenceTaxonomy;
import nightjar.intake.ImportProgress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Places, hours and cells of the served demo, against its own list of incidents and its summary. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPlacesTest {

    private static final String ROBBERIES = "offence=robbery";

    private RunningSite site;

    @BeforeAll
    void serveTheDemo(@TempDir Path folder) throws Exception {
        site = new RunningSite(folder);
        Demo.load(site.store(), OffenceTaxonomy.shipped(), ImportProgress.SILENT);
        site.serve();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void placesAreThoseOfTheListedIncidents() {
        Map<String, Integer> expected = new HashMap<>();
        for (JsonNode incident :
                site.json("/api/v1/incidents.geojson?limit=10000&" + ROBBERIES).get("features")) {
            if (!incident.get("geometry").isNull()) {
                expected.merge(incident.get("geometry").get("coordinates").toString(), 1, Integer::sum);
            }
        }
        Map<String, Integer> found = new HashMap<>();
        JsonNode places = site.json("/api/v1/places.geojson?" + ROBBERIES);
        for (JsonNode place : places.get("features")) {
            found.put(
                    place.get("geometry").get("coordinates").toString(),
                    place.get("properties").get("count").asInt());
            assertThat(place.get("properties").get("places").asInt()).isEqualTo(1);
        }

        assertThat(found).isNotEmpty().isEqualTo(expected);
        assertThat(places.get("features")
                        .get(0)
                        .get("properties")
                        .get("streetName")
                        .isString())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "area=ward:", "days=sat&hours=18-06&weight=harm", "bbox=-2.4,51.3,-2.3,51.45"})
    void countsAddUpToTheTotalAtEveryClusterSize(String template) {
        String filter = template.equals("area=ward:") ? template + wardCode() : template;
        JsonNode summary = site.json("/api/v1/summary?" + filter);
        for (int cluster : new int[] {100, 1000, 50_000}) {
            JsonNode all = site.json("/api/v1/places.geojson?cluster=" + cluster + "&" + filter);
            int located = all.get("total").asInt() - all.get("withoutLocation").asInt();
            assertThat(all.get("total")).isEqualTo(summary.get("count"));
            assertThat(located).isPositive();
            assertThat(sum(all)).isEqualTo(located);
            assertThat(all.get("listed").asInt()).isEqualTo(located);
            assertThat(sum(site.json(
                            "/api/v1/places.geojson?within=-180,-90,180,90&cluster=" + cluster + "&" + filter)))
                    .isEqualTo(located);
            JsonNode west =
                    site.json("/api/v1/places.geojson?within=-180,-90,-2.36,90&cluster=" + cluster + "&" + filter);
            JsonNode east =
                    site.json("/api/v1/places.geojson?within=-2.36,-90,180,90&cluster=" + cluster + "&" + filter);
            assertThat(sum(west) + sum(east))
                    .as("two halves of the map are the whole")
                    .isEqualTo(located);
        }
    }

    private String wardCode() {
        return site.json("/api/v1/areas/ward.geojson")
                .get("features")
                .get(0)
                .get("properties")
                .get("code")
                .asString();
    }

    private static int sum(JsonNode places) {
        int sum = 0;
        for (JsonNode place : places.get("features")) {
            sum += place.get("properties").get("count").asInt();
        }
        return sum;
    }

    @Test
    void theTableIsBusiestFirst() {
        String csv = site.get("/api/v1/places.csv?cluster=500", BodyHandlers.ofString())
                .body();
        Stream<Integer> counts = csv.lines().skip(1).map(line -> Integer.valueOf(line.split(",")[2]));

        assertThat(csv).startsWith("lon,lat,count,places,streetName\r\n");
        assertThat(counts.toList()).isNotEmpty().isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void hoursOfTheWeekAddUpToTheIncidentsWithAnHour() {
        for (String filter : new String[] {"", "group=violence", "days=fri,sat&hours=20-04"}) {
            JsonNode summary = site.json("/api/v1/summary?" + filter);
            JsonNode temporal = site.json("/api/v1/temporal?" + filter);
            double hours = 0;
            for (JsonNode hour : temporal.get("hourOfWeek")) {
                hours += hour.asDouble();
            }
            int months = 0;
            for (JsonNode month : temporal.get("months")) {
                months += month.get("count").asInt();
            }
            assertThat(temporal.get("count")).isEqualTo(summary.get("count"));
            assertThat(months).isEqualTo(summary.get("count").asInt());
            assertThat(hours)
                    .isCloseTo(
                            temporal.get("count").asInt()
                                    - temporal.get("excluded").asInt(),
                            within(1e-9));
        }
        assertThat(site.json("/api/v1/temporal").get("excluded"))
                .isEqualTo(site.json("/api/v1/summary").get("withoutTime"));
    }
}
