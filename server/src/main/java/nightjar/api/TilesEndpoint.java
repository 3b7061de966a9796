package nightjar.api;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nightjar.geo.TileAddress;
import nightjar.incident.Dataset;
import nightjar.incident.PlaceTable;
import nightjar.serving.DensityLayer;
import nightjar.serving.DensityQuery;
import nightjar.serving.DensityService;
import nightjar.tile.Legend;

/** Density tiles for a web map, and their TileJSON. */
final class TilesEndpoint {

    static final String EMPTY_HEADER = "X-Nightjar-Empty";

    private static final int PIXELS = 256;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final String FOR_THIS_VERSION = "private, max-age=86400, immutable";

    private record TileJson(
            String tilejson,
            String name,
            String version,
            String scheme,
            List<String> tiles,
            int minzoom,
            int maxzoom,
            double[] bounds,
            String attribution) {}

    private final Services services;

    TilesEndpoint(Services services) {
        this.services = services;
    }

    Prepared png(Call call) throws Problem {
        return prepare(call, PIXELS);
    }

    Prepared doublePng(Call call) throws Problem {
        return prepare(call, 2 * PIXELS);
    }

    private Prepared prepare(Call call, int pixels) throws Problem {
        TileAddress tile = address(call);
        DensityReader reader = services.densityReader(call);
        DensityQuery query = reader.query();
        DensityReader.Painting painting = reader.painting();
        String key = query.canonical() + "&" + painting.canonical();
        return Prepared.kept(key, cacheControl(call), () -> {
            DensityLayer layer = services.densities().layer(call.snapshot(), query);
            Legend legend = painting.legend(layer);
            return answer(services.densities().tile(call.snapshot(), query, layer, legend, tile, pixels));
        });
    }

    /** A tile whose address names the version that it was made from can be kept; any other is asked for again. */
    static String cacheControl(Call call) {
        boolean named = call.params()
                .find(Params.VERSION)
                .equals(Optional.of(call.snapshot().version()));
        return named ? FOR_THIS_VERSION : "private, no-cache";
    }

    private static Answer answer(DensityService.PaintedTile tile) {
        Answer png = Answer.bytes(200, Answer.PNG, tile.png());
        return tile.empty() ? png.withHeader(EMPTY_HEADER, "1") : png;
    }

    static TileAddress address(Call call) throws Problem {
        int z = whole("z", call.path("z"), TileAddress.MAX_ZOOM);
        int last = (1 << z) - 1;
        return new TileAddress(z, whole("x", call.path("x"), last), whole("y", call.path("y"), last));
    }

    private static int whole(String name, String text, int most) throws Problem {
        int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE;
        if (number > most) {
            throw Problem.parameter(400, "bad-tile", name, text, "a whole number from 0 to " + most);
        }
        return number;
    }

    /** Names the tiles of the same query; the address of a tile carries the version. */
    Prepared tileJson(Call call) throws Problem {
        services.densityReader(call).query();
        services.densityReader(call).painting();
        return Prepared.revalidated(call.params().canonical() + hostOf(call), () -> Answer.json(describe(call)));
    }

    private TileJson describe(Call call) {
        SortedMap<String, String> params = call.params().values();
        params.put(Params.VERSION.name(), call.snapshot().version());
        String address = hostOf(call) + "/tiles/density/{z}/{x}/{y}.png?" + Links.query(params);
        String attribution = call.snapshot().datasets().stream()
                .map(Dataset::licence)
                .filter(licence -> !licence.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        PlaceTable places = call.snapshot().columns().places();
        return new TileJson(
                "3.0.0",
                "density",
                "1.0.0",
                "xyz",
                List.of(address),
                0,
                TileAddress.MAX_ZOOM,
                LonLatExtent.of(places).orElse(new double[] {-180, -85, 180, 85}),
                attribution);
    }

    private static String hostOf(Call call) {
        return "http://" + call.context().host();
    }
}
