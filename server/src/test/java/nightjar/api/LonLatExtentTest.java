package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.TreeSet;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentColumnsBuilder;
import nightjar.incident.Position;
import nightjar.time.Occurrence;
import org.junit.jupiter.api.Test;

class LonLatExtentTest {

    private final IncidentColumnsBuilder builder = new IncidentColumnsBuilder();
    private int rows;

    @Test
    void aFewIncidentsFarAwayDoNotDecideWhereTheMapStarts() {
        aThousandBetween(-3, -2);
        add(1.7);
        IncidentColumns columns = builder.build();
        assertThat(LonLatExtent.of(columns.places()).orElseThrow()).containsExactly(-3, 51, 1.7, 51);
        double[] focus = LonLatExtent.focusOf(columns).orElseThrow();
        assertThat(focus[0]).isEqualTo(-3);
        assertThat(focus[2]).isBetween(-2.02, -2.0);
    }

    @Test
    void theRuralEdgeOfTheDataStaysInView() {
        aThousandBetween(-3, -2);
        add(-3.1);
        assertThat(LonLatExtent.focusOf(builder.build()).orElseThrow()).startsWith(-3.1);
    }

    @Test
    void withoutAPlaceThereIsNoBox() {
        assertThat(LonLatExtent.focusOf(builder.build())).isEmpty();
    }

    private void aThousandBetween(double west, double east) {
        for (int i = 0; i < 1_000; i++) {
            add(west + (east - west) * i / 999);
        }
    }

    private void add(double lon) {
        Position position = new Position(lon * 70_000 + 540_000, 160_000, lon, 51);
        Occurrence month = Occurrence.inMonth(YearMonth.of(2024, 1));
        builder.add(rows++, "d", month, "drugs", "police", position, null, new TreeSet<>());
    }
}
