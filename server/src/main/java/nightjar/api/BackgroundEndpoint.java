package nightjar.api;

import nightjar.geo.TileAddress;

/** Vector tiles of the roads, water and places that were loaded. */
final class BackgroundEndpoint {

    private final Services services;

    BackgroundEndpoint(Services services) {
        this.services = services;
    }

    Prepared tile(Call call) throws Problem {
        TileAddress tile = TilesEndpoint.address(call);
        return Prepared.kept("", TilesEndpoint.cacheControl(call), () -> {
            byte[] mvt = services.backgrounds().tile(call.snapshot(), tile);
            return mvt.length == 0 ? Answer.nothing(Answer.MVT) : Answer.bytes(200, Answer.MVT, mvt);
        });
    }
}
