package nightjar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private final List<String> asked = new ArrayList<>();

    private void warmUp(String density) {
        new WarmUp(path -> {
                    asked.add(path);
                    return path.equals("/api/v1/density") ? density : "";
                })
                .run();
    }

    @Test
    void theNumbersAndTheTilesThatHoldThePeakAreAskedFor() {
        warmUp("{\"peak\":{\"lon\":-2.59,\"lat\":51.45,\"value\":12.5}}");

        assertThat(asked)
                .contains("/api/v1/summary", "/api/v1/density", "/tiles/density/14/8074/5448.png")
                .hasSize(8);
    }

    @Test
    void aStoreWithoutAPeakHasNoTiles() {
        warmUp("{\"peak\":null}");

        assertThat(asked).containsExactly("/api/v1/summary", "/api/v1/density");
    }

    @Test
    void aServerThatStopsMeanwhileDoesNoHarm() {
        WarmUp cutOff = new WarmUp(path -> {
            throw new IOException("connection refused");
        });

        assertThatCode(cutOff::run).doesNotThrowAnyException();
    }

    @Test
    void anAnswerThatIsNotJsonDoesNoHarm() {
        assertThatCode(() -> warmUp("<html>")).doesNotThrowAnyException();
    }
}
