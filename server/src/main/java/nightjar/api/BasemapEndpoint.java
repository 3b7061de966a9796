package nightjar.api;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import nightjar.basemap.PmtilesFile;
import nightjar.basemap.TileArchive;
import nightjar.basemap.TileType;
import nightjar.geo.TileAddress;
import nightjar.tile.DensityTile;

/** The tiles of the background's file, and the file itself for clients that read it by ranges. */
final class BasemapEndpoint {

    private static final String PMTILES = "application/vnd.pmtiles";
    private static final int PIXELS = 256;
    private static final int COPY_BYTES = 64 << 10;

    private final Services services;

    BasemapEndpoint(Services services) {
        this.services = services;
    }

    Prepared tile(Call call) throws Problem {
        if (!(services.settings().basemap() instanceof TileArchive archive)) {
            throw Problem.of(404, "no-basemap", "The server was started without a background file.");
        }
        TileAddress address = TilesEndpoint.address(call);
        String type = archive.type().contentType();
        return Prepared.ofType(archive.fingerprint(), type, () -> answer(archive, address));
    }

    private static Answer answer(TileArchive archive, TileAddress address) throws IOException {
        byte[] bytes = archive.tile(address);
        if (bytes.length > 0) {
            return Answer.bytes(200, archive.type().contentType(), bytes);
        }
        return archive.type() == TileType.MVT
                ? Answer.nothing(Answer.MVT)
                : Answer.bytes(200, Answer.PNG, DensityTile.transparent(PIXELS))
                        .withHeader(TilesEndpoint.EMPTY_HEADER, "1");
    }

    Prepared file(Call call) throws Exception {
        if (!(services.settings().basemap() instanceof PmtilesFile pmtiles)) {
            throw Problem.of(404, "no-basemap", "The server was started without a PMTiles file as background.");
        }
        long size = pmtiles.size();
        return switch (range(call, pmtiles.fingerprint(), size)) {
            case ByteRange.Unsatisfiable nothing ->
                throw Problem.of(416, "range-not-satisfiable", "The file has %d bytes.".formatted(size))
                        .withHeader("Content-Range", "bytes */" + size);
            case ByteRange.Whole whole -> part(pmtiles, 200, new ByteRange.Part(0, size - 1), size);
            case ByteRange.Part part -> part(pmtiles, 206, part, size);
        };
    }

    /** A range is for GET only, and under If-Range only for the very file that the caller knows. */
    private static ByteRange range(Call call, String fingerprint, long size) {
        String ifRange = call.context().header("If-Range");
        String tag = EntityTag.of(call.snapshot().version(), call.context().path(), fingerprint, false);
        boolean asked = call.context().method().equals(HandlerType.GET) && (ifRange == null || ifRange.equals(tag));
        return asked ? ByteRange.of(call.context().header("Range"), size) : new ByteRange.Whole();
    }

    private static Prepared part(PmtilesFile pmtiles, int status, ByteRange.Part part, long size) {
        return Prepared.ofType(pmtiles.fingerprint(), PMTILES, () -> {
            Answer bytes = new Answer(status, PMTILES, Map.of(), out -> copy(pmtiles, part, out))
                    .withHeader("Accept-Ranges", "bytes")
                    .withHeader("Content-Length", String.valueOf(part.length()));
            return status == 200
                    ? bytes
                    : bytes.withHeader("Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), size));
        });
    }

    private static void copy(PmtilesFile pmtiles, ByteRange.Part part, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(COPY_BYTES);
        long at = part.first();
        while (at <= part.last()) {
            buffer.clear().limit((int) Math.min(COPY_BYTES, part.last() - at + 1));
            int count = pmtiles.read(buffer, at);
            if (count < 0) {
                throw new IOException("the file was cut while it was sent");
            }
            out.write(buffer.array(), 0, count);
            at += count;
        }
    }
}
