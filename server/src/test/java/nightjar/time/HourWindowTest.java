package nightjar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HourWindowTest {

    @Test
    void aWindowOfTheDayHoldsItsStartAndNotItsEnd() {
        assertThat(hoursIn(new HourWindow(9, 12))).containsExactly(9, 10, 11);
    }

    @Test
    void aNightCrossesMidnight() {
        HourWindow night = new HourWindow(22, 3);
        assertThat(hoursIn(night)).containsExactly(0, 1, 2, 22, 23);
        assertThat(night.crossesMidnight()).isTrue();
        assertThat(night.belongsToEveningBefore(2)).isTrue();
        assertThat(night.belongsToEveningBefore(22)).isFalse();
    }

    @Test
    void aWindowToMidnightStaysOnItsDay() {
        for (HourWindow window : new HourWindow[] {new HourWindow(18, 24), new HourWindow(18, 0)}) {
            assertThat(hoursIn(window)).containsExactly(18, 19, 20, 21, 22, 23);
            assertThat(window.crossesMidnight()).isFalse();
        }
    }

    @Test
    void windowsThatSayNothingAreRefused() {
        assertThatThrownBy(() -> new HourWindow(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HourWindow(24, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HourWindow(0, 25)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] hoursIn(HourWindow window) {
        return IntStream.range(0, 24).filter(window::contains).toArray();
    }
}
