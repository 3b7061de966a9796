package nightjar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nightjar.geo.TileAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a person at the map waits for after changing the filter, on a running server. For each of many filters that
 * were not asked before: the summary, the density and the tiles of a window, over the six connections of a browser.
 *
 * <p>{@code scripts/bench fresh-filters --url http://127.0.0.1:8080 [--filters 42] [--seed N] [--query k=v&k=v]}
 */
public final class FreshFilters {

    private static final int CONNECTIONS = 6;
    private static final int MOST_OFFENCES = 4;
    private static final int[] ZOOMS = {10, 12, 14};
    private static final double[][] TOWNS = {{-2.5879, 51.4545}, {-2.3597, 51.3811}};

    /** One change of the filter: how long each tile took, and all of it. */
    private record Repaint(int zoom, List<Long> tileNanos, long nanos) {}

    private final String url;
    private final String query;
    private final Random random;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);

    private FreshFilters(String url, String query, long seed) {
        this.url = url;
        this.query = query.isEmpty() ? "" : "&" + query;
        random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        long seed = arguments.number("seed", System.nanoTime());
        var bench = new FreshFilters(arguments.text("url", "http://127.0.0.1:8080"), arguments.text("query", ""), seed);
        try {
            System.out.printf("seed %d, load %.1f before%n", seed, load());
            report(bench.run((int) arguments.number("filters", 42)), System.out);
            System.out.printf("load %.1f after%n", load());
        } finally {
            bench.connections.shutdown();
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private List<Repaint> run(int count) throws Exception {
        JsonNode meta = new ObjectMapper().readTree(get("/api/v1/meta"));
        Set<String> asked = new HashSet<>();
        List<Repaint> repaints = new ArrayList<>();
        while (repaints.size() < count) {
            String filter = randomFilter(meta);
            if (asked.add(filter)) {
                int turn = repaints.size();
                double[] town = TOWNS[turn / ZOOMS.length % TOWNS.length];
                repaints.add(repaint(filter + query, new MapView(town[0], town[1], ZOOMS[turn % ZOOMS.length])));
            }
        }
        return repaints;
    }

    private String randomFilter(JsonNode meta) {
        List<String> slugs = new ArrayList<>();
        meta.get("offences").forEach(offence -> slugs.add(offence.get("slug").asString()));
        Collections.shuffle(slugs, random);
        JsonNode months = meta.get("months");
        int from = random.nextInt(months.size());
        int to = from + random.nextInt(months.size() - from);
        return "offence=%s&from=%s&to=%s"
                .formatted(
                        String.join(",", slugs.subList(0, 1 + random.nextInt(MOST_OFFENCES))),
                        months.get(from).asString(),
                        months.get(to).asString());
    }

    private Repaint repaint(String filter, MapView view) throws Exception {
        List<Callable<Long>> requests = new ArrayList<>();
        requests.add(() -> timed("/api/v1/summary?" + filter));
        requests.add(() -> timed("/api/v1/density?" + filter));
        for (TileAddress tile : view.tiles()) {
            String path = "/tiles/density/%d/%d/%d.png?%s".formatted(tile.z(), tile.x(), tile.y(), filter);
            requests.add(() -> timed(path));
        }
        long start = System.nanoTime();
        List<Future<Long>> answers = connections.invokeAll(requests);
        long nanos = System.nanoTime() - start;
        return new Repaint(view.zoom(), timesOf(answers.subList(2, answers.size())), nanos);
    }

    private static List<Long> timesOf(List<Future<Long>> answers) throws InterruptedException, ExecutionException {
        List<Long> times = new ArrayList<>();
        for (Future<Long> answer : answers) {
            times.add(answer.get());
        }
        return times;
    }

    private long timed(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        get(path);
        return System.nanoTime() - start;
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(path + " was answered with " + response.statusCode());
        }
        return response.body();
    }

    private static void report(List<Repaint> repaints, PrintStream out) {
        Repaint first = repaints.getFirst();
        out.printf(
                "first filter (zoom %d): tiles %s, repaint %.1f ms%n",
                first.zoom(), Sampled.ofNanos(first.tileNanos()), first.nanos() / 1e6);
        SortedMap<Integer, List<Repaint>> byZoom = new TreeMap<>();
        repaints.stream().skip(1).forEach(repaint -> byZoom.computeIfAbsent(repaint.zoom(), zoom -> new ArrayList<>())
                .add(repaint));
        byZoom.forEach((zoom, some) -> report("zoom " + zoom, some, out));
        report("all zooms", repaints.subList(1, repaints.size()), out);
    }

    private static void report(String name, List<Repaint> repaints, PrintStream out) {
        Sampled tiles = Sampled.ofNanos(
                repaints.stream().flatMap(one -> one.tileNanos().stream()).toList());
        Sampled whole = Sampled.ofNanos(repaints.stream().map(Repaint::nanos).toList());
        out.printf("%s: tile %s; repaint %s%n", name, tiles, whole);
    }
}
