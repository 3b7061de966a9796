package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import nightjar.incident.OffenceTaxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ready-made questions, and what is said of a file that is broken. */
class PresetsTest {

    private static final String GOOD = """
            {"presets": [{"slug": "nights", "label": "Nights", "note": "", "state": {"from": "last-11", "hours": "22-06"}}]}
            """;

    @Test
    void thoseThatShipAreServedAndKept() throws Exception {
        try (RunningServer server = RunningServer.start()) {
            HttpResponse<String> answer = server.get("/api/v1/presets");
            assertThat(RunningServer.tree(answer.body()).get("presets").size()).isGreaterThanOrEqualTo(6);
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(server.get("/api/v1/presets", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
    }

    /** A question of the server's own must be one that it can answer. */
    @Test
    void theirFiltersAreKnown() throws Exception {
        List<String> filter = Params.FILTER.stream().map(Param::name).toList();
        OffenceTaxonomy taxonomy = OffenceTaxonomy.shipped();
        try (RunningServer server = RunningServer.start()) {
            for (Presets.Preset preset : Presets.shipped().presets()) {
                preset.state().forEach((name, value) -> {
                    if (name.equals("group") || name.equals("group-b")) {
                        assertThat(taxonomy.groups())
                                .anyMatch(group -> group.slug().equals(value));
                    }
                });
                for (String name : List.of("days", "hours", "group", "offence", "weight")) {
                    String value = preset.state().get(name);
                    if (value != null && filter.contains(name)) {
                        assertThat(server.get("/api/v1/summary?" + name + "=" + value)
                                        .statusCode())
                                .as("%s=%s", name, value)
                                .isEqualTo(200);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"slug\": \"nights\" | \"slug\": \"Nights!\" | no slug",
                "\"label\": \"Nights\" | \"label\": \" \" | no label",
                "\"label\": \"Nights\", | | no label",
                "\"last-11\" | \"last-x\" | neither a month",
                "\"22-06\" | \"\" | no value",
                "\"22-06\" | null | no value",
                "\"22-06\" | {} | line 1",
                "\"hours\" | \"Hours?\" | no parameter",
                "\"note\" | \"nota\" | line 1",
                "]} | ] | line",
                "}]} | }]} x | line",
            })
    void aBrokenFileIsNamedWithItsFault(String good, String bad, String fault) {
        String broken = GOOD.replace(good, bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> Presets.parse(broken))
                .isInstanceOf(BrokenPresetsException.class)
                .hasMessageStartingWith("data/presets.json: ")
                .hasMessageContaining(fault)
                .message()
                .doesNotContain("\n");
        assertThat(Presets.parse(GOOD).presets()).hasSize(1);
    }

    @Test
    void twoOfOneNameAreRefused() {
        String twice =
                GOOD.replace("}}]", "}}, {\"slug\": \"nights\", \"label\": \"N\", \"state\": {\"to\": \"last\"}}]");
        assertThatThrownBy(() -> Presets.parse(twice)).hasMessageContaining("two presets \"nights\"");
    }
}
