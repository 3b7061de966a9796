package nightjar.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentFilter;
import nightjar.incident.WeightedPlaces;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A scan of a million rows on 60,000 places for three offences of one year, and the weights of its places. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class SelectionBenchmark {

    private static final IncidentFilter FILTER = new IncidentFilter(
            LocalDate.of(2023, 4, 1),
            LocalDate.of(2024, 3, 31),
            new TreeSet<>(List.of("offence-1", "offence-4", "offence-9")),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            null,
            List.of(),
            null,
            null);

    private IncidentColumns columns = Town.columns(1, 1);

    @Setup
    public void build() {
        columns = Town.columns(1_000_000, 60_000);
    }

    @Benchmark
    public int count() {
        return columns.select(FILTER).count();
    }

    @Benchmark
    public WeightedPlaces places() {
        return columns.select(FILTER).places();
    }
}
