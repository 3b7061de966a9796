package nightjar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.atIndex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final String PEAK = "{\"peak\":{\"lon\":-2.59,\"lat\":51.45,\"value\":12.5}}";

    private final List<String> asked = new ArrayList<>();

    private void warmUp(String summary, String density) {
        new WarmUp(
                        path -> {
                            asked.add(path);
                            return path.startsWith("/api/v1/density") ? density : summary;
                        },
                        () -> false)
                .run();
    }

    @Test
    void theNumbersAndTheTilesThatHoldThePeakAreAskedFor() {
        warmUp("{}", PEAK);

        assertThat(asked)
                .contains("/api/v1/summary", "/api/v1/density", "/tiles/density/14/8074/5452.png")
                .contains("/api/v1/places.csv?cluster=50000", atIndex(8))
                .hasSize(9);
    }

    @Test
    void aFewFiltersAreAskedForAfterwards() {
        warmUp("{\"byOffence\":{\"burglary\":3,\"robbery\":1}}", PEAK);

        assertThat(asked)
                .contains("/api/v1/density?offence=burglary", "/tiles/density/14/8075/5453.png?offence=robbery")
                .doesNotHaveDuplicates()
                .hasSize(9 + 2 * (2 + 6 * 4 + 1));
    }

    @Test
    void aStoreWithoutAPeakHasNoTiles() {
        warmUp("{}", "{\"peak\":null}");

        assertThat(asked).containsExactly("/api/v1/summary", "/api/v1/density", "/api/v1/places.csv?cluster=50000");
    }

    @Test
    void whoeverWaitsComesFirst() {
        AtomicInteger looks = new AtomicInteger();
        new WarmUp(
                        path -> {
                            assertThat(looks).hasValueGreaterThanOrEqualTo(3);
                            asked.add(path);
                            return "{}";
                        },
                        () -> looks.incrementAndGet() < 3)
                .run();

        assertThat(asked).containsExactly("/api/v1/summary", "/api/v1/density", "/api/v1/places.csv?cluster=50000");
    }

    @Test
    void aServerThatStopsMeanwhileDoesNoHarm() {
        WarmUp cutOff = new WarmUp(
                path -> {
                    throw new IOException("connection refused");
                },
                () -> false);

        assertThatCode(cutOff::run).doesNotThrowAnyException();
    }

    @Test
    void anAnswerThatIsNotJsonDoesNoHarm() {
        assertThatCode(() -> warmUp("<html>", "<html>")).doesNotThrowAnyException();
    }
}
