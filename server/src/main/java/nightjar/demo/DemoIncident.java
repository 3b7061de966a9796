package nightjar.demo;

import java.util.List;
import nightjar.time.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * One invented incident, before it is written to a file.
 *
 * @param at null without a location
 */
record DemoIncident(
        String reference,
        Occurrence occurrence,
        String offence,
        String source,
        DemoStreets.@Nullable SnapPoint at,
        List<String> flags) {

    /** All flags that the demo uses; each is a column of its file. */
    static final List<String> FLAGS = List.of("alcohol", "domestic", "youth");
}
