package nightjar.serving;

import nightjar.geo.TileAddress;
import nightjar.snapshot.Snapshot;
import nightjar.tile.BackgroundScene;
import nightjar.tile.BackgroundTile;

/** Tiles of the background that was loaded. Thread-safe. */
public final class BackgroundService {

    private static final long SCENE_BYTES = 512L << 20;
    private static final long TILE_BYTES = 32L << 20;

    private final WorkCache<BackgroundScene> scenes;
    private final WorkCache<byte[]> tiles;

    public BackgroundService(WorkPool pool) {
        scenes = new WorkCache<>(pool, SCENE_BYTES, (key, scene) -> weight(scene));
        tiles = new WorkCache<>(pool, TILE_BYTES, (key, tile) -> 128 + tile.length);
    }

    /** However large it is, the scene of the present version is kept: without it each tile would make it anew. */
    private static int weight(BackgroundScene scene) {
        return (int) Math.min(scene.bytes(), SCENE_BYTES / 2);
    }

    /** A Mapbox Vector Tile; no bytes when nothing is on it. */
    public byte[] tile(Snapshot snapshot, TileAddress tile) throws UnanswerableException {
        if (snapshot.background().isEmpty()) {
            return new byte[0];
        }
        BackgroundScene scene = scenes.get(
                new WorkKey(snapshot.version(), "background"),
                () -> BackgroundScene.of(snapshot.background().values()));
        return tiles.get(new WorkKey(snapshot.version(), tile.toString()), () -> BackgroundTile.encode(scene, tile));
    }
}
