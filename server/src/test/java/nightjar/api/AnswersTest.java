package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nightjar.geo.TileAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What each address answers when all is well. */
class AnswersTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void metaSaysWhatTheStoreHolds() throws Exception {
        JsonNode meta = server.json("/api/v1/meta");
        assertThat(meta.get("version").asString()).isEqualTo("v1");
        assertThat(meta.get("incidents").asInt()).isEqualTo(StoreInMemory.INCIDENTS);
        assertThat(meta.get("datasets").get(0).get("synthetic").asBoolean()).isTrue();
        assertThat(meta.get("datasets").get(0).get("access").asString()).isEqualTo("open");
        assertThat(meta.get("months").toString()).isEqualTo("[\"2023-11\",\"2023-12\",\"2024-01\"]");
        assertThat(meta.get("extent").get(0).asDouble()).isEqualTo(StoreInMemory.LON);
        assertThat(meta.get("areaKinds").toString()).isEqualTo("[{\"kind\":\"ward\",\"areas\":2}]");
        assertThat(meta.get("hasHours").asBoolean()).isTrue();
    }

    @Test
    void summaryCountsWhatTheFilterLeaves() throws Exception {
        JsonNode all = server.json("/api/v1/summary");
        assertThat(all.get("count").asInt()).isEqualTo(60);
        assertThat(all.get("withoutLocation").asInt()).isEqualTo(StoreInMemory.WITHOUT_PLACE);
        assertThat(all.get("withoutTime").asInt()).isEqualTo(48);
        assertThat(all.get("byOffence").get("robbery").asInt()).isEqualTo(20);
        assertThat(all.get("byMonth").get("2024-01").asInt()).isEqualTo(12);
        JsonNode night = server.json("/api/v1/summary?days=fri&hours=18-06");
        assertThat(night.get("count").asInt())
                .as("Saturday 02:00 is Friday's night")
                .isEqualTo(12);
        assertThat(server.json("/api/v1/summary?days=sat&hours=18-06")
                        .get("count")
                        .asInt())
                .isZero();
    }

    @Test
    void temporalCountsMonthsAndHoursOfTheWeek() throws Exception {
        JsonNode all = server.json("/api/v1/temporal");
        assertThat(all.get("version").asString()).isEqualTo("v1");
        assertThat(all.get("count").asInt()).isEqualTo(60);
        assertThat(all.get("excluded").asInt()).isEqualTo(48);
        assertThat(all.get("months").toString())
                .isEqualTo("[{\"month\":\"2023-11\",\"count\":24},{\"month\":\"2023-12\",\"count\":24},"
                        + "{\"month\":\"2024-01\",\"count\":12}]");
        assertThat(all.get("hourOfWeek")).hasSize(168);
        assertThat(all.get("hourOfWeek").get(5 * 24 + 2).asDouble())
                .as("all of them on Saturday at two")
                .isEqualTo(12);
        JsonNode gap = server.json("/api/v1/temporal?offence=burglary&source=police&flag=alcohol");
        assertThat(gap.get("months").toString())
                .as("a month without incidents between two that have some")
                .contains("{\"month\":\"2023-12\",\"count\":0}");
        JsonNode nothing = server.json("/api/v1/temporal?from=2030-01");
        assertThat(nothing.get("months")).isEmpty();
        assertThat(nothing.get("hourOfWeek")).hasSize(168);
    }

    @Test
    void offenceAndGroupAreJoinedByOr() throws Exception {
        JsonNode both = server.json("/api/v1/summary?offence=robbery&group=anti-social-behaviour");
        assertThat(both.get("count").asInt()).isEqualTo(40);
    }

    @Test
    void aCutMonthIsReportedAsLeftOut() throws Exception {
        JsonNode cut = server.json("/api/v1/summary?from=2023-11-02&to=2023-12-31");
        assertThat(cut.get("count").asInt()).isEqualTo(24);
        assertThat(cut.get("monthOnlyLeftOut").asInt()).isEqualTo(24);
    }

    @Test
    void pagesOfIncidentsFollowEachOtherToTheEndWithoutRepeating() throws Exception {
        Set<Integer> ids = new HashSet<>();
        String next = "/api/v1/incidents.geojson?limit=17";
        int pages = 0;
        while (next != null) {
            HttpResponse<String> answer = server.get(next);
            JsonNode page = RunningServer.tree(answer.body());
            page.get("features").forEach(one -> assertThat(
                            ids.add(one.get("properties").get("id").asInt()))
                    .isTrue());
            next = page.get("next").isNull() ? null : page.get("next").asString();
            assertThat(answer.headers().firstValue("Link").isPresent()).isEqualTo(next != null);
            pages++;
        }
        assertThat(ids).hasSize(StoreInMemory.INCIDENTS);
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void incidentsHaveGeometryOnlyWhereTheyHaveAPlace() throws Exception {
        JsonNode all = server.json("/api/v1/incidents.geojson").get("features");
        int unplaced = 0;
        for (JsonNode one : all) {
            unplaced += one.get("geometry").isNull() ? 1 : 0;
        }
        assertThat(unplaced).isEqualTo(StoreInMemory.WITHOUT_PLACE);
        JsonNode first = all.get(0).get("properties");
        assertThat(first.propertyNames())
                .containsExactly(
                        "id", "offence", "month", "from", "to", "precision", "streetName", "source", "dataset");
    }

    @Test
    void case32FormulasAreEscapedInCsvAndNumbersAreNot() throws Exception {
        String csv = server.get("/api/v1/incidents.csv").body();
        assertThat(csv).contains("'=HYPERLINK").contains(",-2.36,").doesNotContain("'-2.36");
        assertThat(csv.lines()).hasSize(StoreInMemory.INCIDENTS + 1);
    }

    @Test
    void areaCountsAndTheRestAddUpToTheTotal() throws Exception {
        JsonNode wards = server.json("/api/v1/areas/ward.geojson");
        int sum = 0;
        for (JsonNode ward : wards.get("features")) {
            sum += ward.get("properties").get("count").asInt();
            assertThat(ward.get("properties").get("population").isNull()).isTrue();
        }
        assertThat(sum).isPositive();
        assertThat(sum
                        + wards.get("outside").asInt()
                        + wards.get("withoutLocation").asInt())
                .isEqualTo(wards.get("total").asInt())
                .isEqualTo(StoreInMemory.INCIDENTS);
        assertThat(server.get("/api/v1/areas/ward.csv").body()).startsWith("code,name,count,population,rate");
    }

    @Test
    void outerRingsAreCounterClockwise() throws Exception {
        JsonNode ring = server.json("/api/v1/areas/ward.geojson")
                .get("features")
                .get(0)
                .get("geometry")
                .get("coordinates")
                .get(0)
                .get(0);
        double twiceArea = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            JsonNode a = ring.get(i);
            JsonNode b = ring.get(i + 1);
            twiceArea += a.get(0).asDouble() * b.get(1).asDouble()
                    - b.get(0).asDouble() * a.get(1).asDouble();
        }
        assertThat(twiceArea).isPositive();
    }

    @Test
    void densityCarriesItsLegendAndMethodCard() throws Exception {
        JsonNode density = server.json("/api/v1/density?kernel=gaussian&bandwidth=200&at=-2.36,51.38");
        assertThat(density.get("unit").asString()).isEqualTo("events per km²");
        assertThat(density.get("integral").asDouble()).isEqualTo(57);
        assertThat(density.get("method").get("kernel").asString()).isEqualTo("gaussian");
        assertThat(density.get("method").get("bandwidthMetres").asDouble()).isEqualTo(200);
        assertThat(density.get("method").get("usedIncidents").asInt()).isEqualTo(57);
        assertThat(density.get("method").get("leftOut").get("withoutLocation").asInt())
                .isEqualTo(3);
        assertThat(density.get("method").get("crs").asString()).isEqualTo("EPSG:27700");
        assertThat(density.get("breaks").size())
                .isEqualTo(density.get("colours").size());
        assertThat(density.get("at").get("lon").asDouble()).isEqualTo(-2.36);
        assertThat(server.json("/api/v1/density").has("at")).isFalse();
    }

    @Test
    void breaksCanBeFixedSoThatPeriodsShareALegend() throws Exception {
        JsonNode density = server.json("/api/v1/density?breaks=1,2.5,40");
        assertThat(density.get("breaks").toString()).isEqualTo("[1.0,2.5,40.0]");
        assertThat(density.get("colours").size()).isEqualTo(3);
    }

    @Test
    void colourRampsPaintTheSameClassesInOtherColours() throws Exception {
        JsonNode viridis = server.json("/api/v1/density");
        assertThat(server.json("/api/v1/density?ramp=viridis")).isEqualTo(viridis);
        JsonNode inferno = server.json("/api/v1/density?ramp=inferno");
        assertThat(inferno.get("breaks")).isEqualTo(viridis.get("breaks"));
        assertThat(inferno.get("colours").get(8).asString()).isEqualTo("#000004ff");
        TileAddress tile = TileAddress.holding(StoreInMemory.LON, StoreInMemory.LAT, 14);
        String path = "/tiles/density/14/%d/%d.png".formatted(tile.x(), tile.y());
        HttpResponse<byte[]> plain = server.bytes(path);
        HttpResponse<byte[]> named = server.bytes(path + "?ramp=viridis");
        HttpResponse<byte[]> other = server.bytes(path + "?ramp=cividis");
        assertThat(named.body()).isEqualTo(plain.body()).isNotEqualTo(other.body());
        assertThat(named.headers().firstValue("ETag"))
                .isEqualTo(plain.headers().firstValue("ETag"))
                .isNotEqualTo(other.headers().firstValue("ETag"));
        assertThat(server.get(path + "?ramp=jet").statusCode()).isEqualTo(400);
        assertThat(server.json("/tiles/density.json?ramp=cividis")
                        .get("tiles")
                        .get(0)
                        .asString())
                .contains("ramp=cividis");
    }

    @Test
    void gridsSayHowManyCellsWereStudied() throws Exception {
        JsonNode grid = server.json("/api/v1/grid.geojson?cell=100&shape=hex&bbox=-2.37,51.37,-2.34,51.39");
        assertThat(grid.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(grid.has("studyCells")).isTrue();
        assertThat(server.get("/api/v1/grid.csv").body()).startsWith("id,count,z,p,q,bin,lon,lat\r\n");
    }

    @Test
    void classesOfAGridDoNotDependOnTheView() throws Exception {
        JsonNode all = server.json("/api/v1/grid.geojson?cell=50");
        JsonNode part = server.json("/api/v1/grid.geojson?cell=50&bbox=-2.3605,51.3795,-2.358,51.382");
        assertThat(part.get("features").size())
                .isPositive()
                .isLessThan(all.get("features").size());
        assertThat(part.get("breaks")).isEqualTo(all.get("breaks"));
        assertThat(part.get("highest")).isEqualTo(all.get("highest"));
        assertThat(all.get("breaks").get(0).asInt()).isEqualTo(1);
        int highest = 0;
        for (JsonNode cell : all.get("features")) {
            highest = Math.max(highest, cell.get("properties").get("count").asInt());
        }
        assertThat(all.get("highest").asInt()).isEqualTo(highest).isPositive();
        assertThat(server.json("/api/v1/grid.geojson?from=2030-01").get("breaks"))
                .isEmpty();
    }

    @Test
    void aCellHoldsWhatTheGridCountsInIt() throws Exception {
        String filter = "group=all-crime&weight=harm";
        for (String shape : List.of("square", "hex")) {
            JsonNode grid = server.json("/api/v1/grid.geojson?cell=100&shape=" + shape + "&" + filter);
            assertThat(grid.get("features")).isNotEmpty();
            for (JsonNode feature : grid.get("features")) {
                String id = feature.get("properties").get("id").asString();
                JsonNode cell = server.json("/api/v1/cells/" + shape + "/100/" + id + "?" + filter);
                assertThat(cell.get("id").asString()).isEqualTo(id);
                assertThat(cell.get("totalWeight"))
                        .isEqualTo(feature.get("properties").get("count"));
                assertThat(cell.get("outline")).isEqualTo(feature.get("geometry"));
                int incidents = 0;
                for (JsonNode count : cell.get("byOffence")) {
                    incidents += count.asInt();
                }
                assertThat(cell.get("count").asInt()).isEqualTo(incidents);
                String centre = "," + cell.get("centre").get(0) + ","
                        + cell.get("centre").get(1);
                assertThat(server.get("/api/v1/grid.csv?cell=100&shape=" + shape + "&" + filter)
                                .body())
                        .contains(centre + "\r\n");
            }
        }
        assertThat(server.json("/api/v1/cells/square/100/c1r1").get("count").asInt())
                .isZero();
    }

    @Test
    void aCellThatCannotBeIsAProblem() throws Exception {
        for (String cell : List.of(
                "tri/100/c1r1", "square/49/c1r1", "square/x/c1r1", "hex/100/c01r1", "hex/100/r1c1", "hex/5001/c1r1")) {
            HttpResponse<String> answer = server.get("/api/v1/cells/" + cell);
            assertThat(answer.statusCode()).as(cell).isEqualTo(400);
            assertThat(RunningServer.tree(answer.body()).get("code").asString()).isEqualTo("bad-cell");
        }
        for (String far : List.of(
                "square/5000/c999999999r999999999",
                "square/5000/c-999999999r0",
                "square/5000/c0r-999999999",
                "square/5000/c0r9999",
                "square/50/c-999999999r0",
                "hex/50/c0r999999999",
                "hex/50/c-999999999r0")) {
            HttpResponse<String> answer = server.get("/api/v1/cells/" + far);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("bad-cell").doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void anEmptyTileIsAnAnswerLikeAnyOther() throws Exception {
        HttpResponse<byte[]> tile = server.bytes("/tiles/density/10/0/0.png");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(tile.headers().firstValue("X-Nightjar-Empty")).hasValue("1");
        assertThat(tile.headers().firstValue("ETag")).isPresent();
        assertThat(server.bytes("/tiles/density/10/0/0@2x.png").statusCode()).isEqualTo(200);
    }

    @Test
    void tilesAreAnsweredAtEveryZoomOverTheDataAndAnywhereElse() throws Exception {
        for (int z = 0; z <= TileAddress.MAX_ZOOM; z++) {
            int last = (1 << z) - 1;
            TileAddress over = TileAddress.holding(StoreInMemory.LON, StoreInMemory.LAT, z);
            for (TileAddress tile : List.of(
                    over,
                    new TileAddress(z, 0, 0),
                    new TileAddress(z, last, last),
                    new TileAddress(z, last / 2, last))) {
                String path = "/tiles/density/%d/%d/%d.png".formatted(tile.z(), tile.x(), tile.y());
                assertThat(server.bytes(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void tileJsonNamesTilesOfTheSameQueryAndVersion() throws Exception {
        JsonNode tiles = server.json("/tiles/density.json?offence=robbery");
        assertThat(tiles.get("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(tiles.get("tiles").get(0).asString())
                .isEqualTo(server.server.url() + "/tiles/density/{z}/{x}/{y}.png?offence=robbery&v=v1");
        assertThat(tiles.get("attribution").asString()).contains("Open Government Licence");
    }

    @Test
    void healthAndMetricsAnswer() throws Exception {
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(server.json("/health/ready").get("version").asString()).isEqualTo("v1");
        server.get("/api/v1/summary");
        assertThat(server.get("/metrics").body())
                .contains("nightjar_http_requests_seconds_count", "route=\"/api/v1/summary\"", "nightjar_incidents");
    }

    @Test
    void leafletComesFromItsWebjar() throws Exception {
        HttpResponse<String> script = server.get("/lib/leaflet/leaflet.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
        String tag = script.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/lib/leaflet/leaflet.js", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(server.get("/lib/leaflet/").statusCode()).isEqualTo(404);
        assertThat(server.get("/lib/leaflet/images/marker-icon.png").headers().firstValue("Content-Type"))
                .hasValue("image/png");
    }
}
