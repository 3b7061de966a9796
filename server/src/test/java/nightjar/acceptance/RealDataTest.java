package nightjar.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nightjar.intake.ImportOptions;
import nightjar.store.ImportSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Eighteen months of Avon and Somerset, from the portal's zip to the answers of the API. */
class RealDataTest {

    @TempDir
    Path folder;

    @Test
    void theZipIsLoadedWholeAndASecondTimeChangesNothing() {
        try (RunningSite site = new RunningSite(folder)) {
            ImportSummary first = site.load(RealFiles.eighteenMonths());
            expect(first, 261_809, 261_809, 0, 0, 0);
            assertThat(first.figure("rejected")).isZero();
            assertThat(first.figure("without location")).isEqualTo(15_529);
            assertThat(first.figure("without time")).isEqualTo(261_809);

            String version = site.store().version();
            ImportSummary second = site.load(RealFiles.eighteenMonths());
            expect(second, 261_809, 0, 0, 261_809, 0);
            assertThat(site.store().version()).isEqualTo(version);
            assertThat(site.store().verify()).isEmpty();
        }
    }

    @Test
    void aMonthThatIsPublishedAgainIsUpdated() {
        try (RunningSite site = new RunningSite(folder)) {
            expect(site.load(RealFiles.earlierRelease()), 14_064, 14_064, 0, 0, 0);
            expect(site.load(RealFiles.eighteenMonths()), 261_809, 247_745, 7_238, 6_826, 0);
            assertThat(site.store().loadSnapshot().columns().rows()).isEqualTo(261_809);
            assertThat(site.store().verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void areasCountTheSameInWhateverOrderTheyCame(boolean areasFirst) {
        try (RunningSite site = new RunningSite(folder)) {
            List<ImportOptions> imports = new ArrayList<>(RealFiles.areas());
            imports.addFirst(RealFiles.eighteenMonths());
            if (areasFirst) {
                Collections.reverse(imports);
            }
            imports.forEach(site::load);
            site.serve();

            JsonNode banes = site.json("/api/v1/summary?area=local-authority:E06000022");
            assertThat(banes.get("count").asInt()).isEqualTo(22_741);
            assertThat(banes.get("byMonth").get("2023-01").asInt()).isEqualTo(1_018);
            assertThat(banes.get("byMonth").get("2024-06").asInt()).isEqualTo(1_401);

            String year = "&from=2023-01&to=2023-12&offence=violence-and-sexual-offences";
            String box = "&bbox=-2.71,51.27,-2.27,51.44";
            String banesOnly = "&area=local-authority:E06000022";
            JsonNode all = site.json("/api/v1/grid.geojson?cell=250" + year + box);
            JsonNode own = site.json("/api/v1/grid.geojson?cell=250" + year + box + banesOnly);
            JsonNode inside = site.json("/api/v1/grid.geojson?cell=250" + year + banesOnly);
            assertThat(own.get("studyCells").asInt())
                    .as("a bbox alone chooses the cells")
                    .isEqualTo(all.get("studyCells").asInt())
                    .isBetween(9_000, 9_500);
            assertThat(own.get("total").asInt()).isLessThan(all.get("total").asInt());
            assertThat(inside.get("studyCells").asInt())
                    .as("without one the area does: 346 km²")
                    .isBetween(5_400, 5_700);

            JsonNode antiSocial = site.json("/api/v1/summary?offence=anti-social-behaviour");
            assertThat(antiSocial.get("count").asInt()).isEqualTo(34_640);

            JsonNode wards = site.json("/api/v1/areas/ward.geojson");
            assertThat(wards.get("features").size()).isEqualTo(33);
            int counted = 0;
            for (JsonNode ward : wards.get("features")) {
                counted += ward.get("properties").get("count").asInt();
            }
            assertThat(wards.get("total").asInt()).isEqualTo(261_809);
            assertThat(wards.get("withoutLocation").asInt()).isEqualTo(15_529);
            assertThat(counted
                            + wards.get("outside").asInt()
                            + wards.get("withoutLocation").asInt())
                    .isEqualTo(261_809);
            assertThat((double) counted).isBetween(22_765 * 0.995, 22_765 * 1.005);
        }
    }

    private static void expect(
            ImportSummary summary, long read, long accepted, long updated, long unchanged, long removed) {
        assertThat(summary.figure("read")).as("read").isEqualTo(read);
        assertThat(summary.figure("accepted")).as("accepted").isEqualTo(accepted);
        assertThat(summary.figure("updated")).as("updated").isEqualTo(updated);
        assertThat(summary.figure("unchanged")).as("unchanged").isEqualTo(unchanged);
        assertThat(summary.figure("removed")).as("removed").isEqualTo(removed);
    }
}
