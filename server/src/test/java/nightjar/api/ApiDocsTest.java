package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nightjar.incident.OffenceTaxonomy;
import nightjar.serving.ImportJobs;
import nightjar.serving.LiveSnapshot;
import nightjar.serving.WorkPool;
import org.junit.jupiter.api.Test;

/** Every route, parameter, form field and problem code stands in docs/api.md. */
class ApiDocsTest {

    private static final Path DOCS = Path.of("..", "docs", "api.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "nightjar");

    private static List<Route> routes() {
        StoreInMemory store = RunningServer.newStore();
        OffenceTaxonomy taxonomy = OffenceTaxonomy.shipped();
        LiveSnapshot live = new LiveSnapshot(store, snapshot -> {});
        try (WorkPool pool = new WorkPool(1, 1);
                ImportJobs imports = new ImportJobs(new FakeImporter(store), store, live)) {
            Services services = Services.over(store, taxonomy, live, pool, imports, ServerSettings.onLoopback(0));
            PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            return Routes.table(services, registry, Path.of("unused"), new WebFiles());
        }
    }

    @Test
    void everyRouteHasItsSection() throws IOException {
        String docs = Files.readString(DOCS);
        for (Route route : routes()) {
            assertThat(docs).contains("### " + route.method().name() + " " + route.path() + "\n");
        }
    }

    @Test
    void everyParameterIsDescribedInTheWordsOfItsDeclaration() throws IOException {
        String docs = Files.readString(DOCS);
        for (Route route : routes()) {
            for (Param param : route.params()) {
                assertThat(docs).contains("| `" + param.name() + "` | " + param.meaning() + " |");
            }
        }
        ImportForm.FIELDS.forEach((name, meaning) -> assertThat(docs).contains("| `" + name + "` | " + meaning + " |"));
    }

    @Test
    void everyProblemCodeIsListed() throws IOException {
        String docs = Files.readString(DOCS);
        List<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(20);
        for (String code : codes) {
            assertThat(docs).contains("| `" + code + "` |");
        }
    }

    /** The codes that the sources of the server name: a status followed by a code, or the code of an exception. */
    private static List<String> codes() throws IOException {
        Pattern code = Pattern.compile(
                "(?:\\(\\s*\\d{3}|status),\\s*\"([a-z]+(?:-[a-z]+)+)\"|Exception\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");
        List<String> codes = new ArrayList<>();
        for (String folder : List.of("api", "serving")) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = code.matcher(Files.readString(file));
                    while (matcher.find()) {
                        codes.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                    }
                }
            }
        }
        return codes;
    }
}
