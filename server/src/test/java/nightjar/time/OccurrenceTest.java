package nightjar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class OccurrenceTest {

    @Test
    void aMonthLastsToTheFirstMinuteOfTheNext() {
        Occurrence february = Occurrence.inMonth(YearMonth.of(2024, 2));
        assertThat(february.from()).isEqualTo(LocalDateTime.parse("2024-02-01T00:00"));
        assertThat(february.toMinute() - february.fromMinute()).isEqualTo(29 * 24 * 60);
        assertThat(february.startMonth()).isEqualTo(YearMonth.of(2024, 2));
    }

    @Test
    void localMinutesAreWallClockMinutesAlsoBefore1970() {
        LocalDateTime moment = LocalDateTime.parse("1969-12-31T23:58");
        assertThat(Occurrence.localMinute(moment)).isEqualTo(-2);
        assertThat(Occurrence.dateTime(-2)).isEqualTo(moment);
    }

    @Test
    void equalEndsAreAnInstant() {
        LocalDateTime noon = LocalDate.of(2024, 5, 1).atTime(12, 0);
        assertThat(Occurrence.between(noon, noon)).isEqualTo(Occurrence.at(noon));
        assertThat(Occurrence.between(noon, noon.plusMinutes(1)).precision()).isEqualTo(TimePrecision.INTERVAL);
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        LocalDateTime noon = LocalDate.of(2024, 5, 1).atTime(12, 0);
        assertThatThrownBy(() -> Occurrence.between(noon, noon.minusMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
