package nightjar.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import nightjar.geo.TileAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PMTiles files that the test writes, whole and broken. */
class PmtilesFileTest {

    private static final long SEED = Long.getLong("nightjar.seed", 3);
    private static final int ROOT_OFFSET_AT = 8;
    private static final int LEAVES_OFFSET_AT = 40;

    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("background.pmtiles");
    }

    private static TileArchive open(Path file) {
        return (TileArchive) Basemap.open(file.toString(), null);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0", "1,0,0,1", "1,0,1,2", "1,1,1,3", "1,1,0,4", "2,0,0,5", "12,3423,1763,19078479"})
    void tilesAreNumberedAsTheSpecificationSays(int z, int x, int y, long number) {
        assertThat(HilbertTiles.number(new TileAddress(z, x, y))).isEqualTo(number);
    }

    @Test
    void everyTileOfTheFirstZoomsHasTheNumberThatWalkingTheCurveGives() {
        for (int z = 0; z < 5; z++) {
            for (int x = 0; x < 1 << z; x++) {
                for (int y = 0; y < 1 << z; y++) {
                    TileAddress address = new TileAddress(z, x, y);
                    assertThat(HilbertTiles.number(address)).isEqualTo(PmtilesWriter.number(address));
                }
            }
        }
    }

    private static Map<TileAddress, byte[]> randomTiles() {
        Random random = new Random(SEED);
        Map<TileAddress, byte[]> tiles = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            int z = random.nextInt(8);
            byte[] bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            tiles.put(new TileAddress(z, random.nextInt(1 << z), random.nextInt(1 << z)), bytes);
        }
        return tiles;
    }

    private static void assertTiles(Path file, Map<TileAddress, byte[]> tiles) throws IOException {
        try (TileArchive archive = open(file)) {
            for (int z = 0; z < 8; z++) {
                for (int x = 0; x < 1 << z; x++) {
                    for (int y = 0; y < 1 << z; y++) {
                        TileAddress address = new TileAddress(z, x, y);
                        assertThat(archive.tile(address))
                                .as("%s, seed %d", address, SEED)
                                .isEqualTo(tiles.getOrDefault(address, new byte[0]));
                    }
                }
            }
            assertThat(archive.tile(new TileAddress(15, 0, 0))).isEmpty();
        }
    }

    @Test
    void everyTileIsFoundHoweverTheFileIsMade() throws IOException {
        Map<TileAddress, byte[]> tiles = randomTiles();
        PmtilesWriter writer = new PmtilesWriter();
        tiles.forEach(writer::tile);
        assertTiles(writer.write(path()), tiles);
        assertTiles(writer.leavesOf(17).write(path()), tiles);
        assertTiles(writer.scattered().write(path()), tiles);
        assertTiles(writer.type(1).write(path()), tiles);
        assertTiles(writer.unpacked().write(path()), tiles);
    }

    @Test
    void whatItIsAndTheCreditComeFromTheFile() throws IOException {
        Path file = new PmtilesWriter()
                .type(1)
                .metadata("{\"attribution\":\"<a href='https://x'>&copy; Somebody</a> &amp; co\"}")
                .tile(new TileAddress(0, 0, 0), new byte[] {1})
                .write(path());
        try (TileArchive archive = open(file)) {
            assertThat(archive.type()).isEqualTo(TileType.MVT);
            assertThat(archive.maxZoom()).isEqualTo(14);
            assertThat(archive.credit()).isEqualTo("© Somebody & co");
        }
        try (Basemap other = Basemap.open(file.toString(), "Ours")) {
            assertThat(other.credit()).isEqualTo("Ours");
        }
    }

    private byte[] whole() throws IOException {
        PmtilesWriter writer = new PmtilesWriter().leavesOf(17);
        randomTiles().forEach(writer::tile);
        return Files.readAllBytes(writer.write(path()));
    }

    private void refused(byte[] bytes, String why) throws IOException {
        Files.write(path(), bytes);
        assertThatThrownBy(() -> open(path()))
                .isInstanceOf(BasemapException.class)
                .hasMessageContaining(why);
    }

    @Test
    void hostileHeadersAreRefusedWhenOpened() throws IOException {
        byte[] whole = whole();
        refused("PMTiles".getBytes(StandardCharsets.US_ASCII), "cut short");
        refused(Arrays.copyOf(whole, whole.length - 1), "cut short");
        refused(new byte[0], "neither");
        refused("<html>".getBytes(StandardCharsets.US_ASCII), "neither");
        refused(with(whole, 7, (byte) 2), "version 3");
        refused(with(whole, 97, (byte) 4), "gzip");
        refused(with(whole, 99, (byte) 9), "none of");
        refused(with(whole, 100, (byte) 20), "zooms");
        refused(withLong(whole, ROOT_OFFSET_AT, Long.MAX_VALUE), "cut short");
        refused(withLong(whole, ROOT_OFFSET_AT + 8, -1), "cut short");
        refused(withLong(whole, LEAVES_OFFSET_AT + 8, 3), "beyond its section");
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        byte[] changed = bytes.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] withLong(byte[] bytes, int at, long value) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(at, value);
        return changed;
    }

    private byte[] withRoot(byte[] directory) {
        byte[] root = PmtilesWriter.gzip(directory);
        ByteBuffer file = ByteBuffer.allocate(127 + root.length + 10).order(ByteOrder.LITTLE_ENDIAN);
        file.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        file.putLong(127)
                .putLong(root.length)
                .putLong(127)
                .putLong(0)
                .putLong(127)
                .putLong(root.length);
        file.putLong(127 + root.length).putLong(10);
        file.position(96);
        file.put(new byte[] {1, 2, 1, 2, 0, 14});
        return file.position(127).put(root).array();
    }

    private static byte[] directoryOf(long... numbers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long number : numbers) {
            PmtilesWriter.varint(out, number);
        }
        return out.toByteArray();
    }

    @Test
    void hostileDirectoriesAreRefusedWhenOpened() throws IOException {
        refused(withRoot(directoryOf(0)), "damaged");
        refused(withRoot(directoryOf(1L << 40, 1, 1, 1)), "damaged");
        refused(withRoot(directoryOf(2, 5, 0, 1, 1, 1, 1, 1, 1)), "damaged");
        refused(withRoot(directoryOf(1, 5, 1, 4, 0)), "damaged");
        refused(withRoot(directoryOf(1, 5, 1, 4, 8)), "beyond its section");
        refused(withRoot(directoryOf(1, 5, 1, 1L << 30, 1)), "of 1073741824 bytes");
        refused(withRoot(directoryOf(1, 5, 1, 0, 1)), "of 0 bytes");
        refused(withRoot(new byte[] {(byte) 0xff, (byte) 0xff}), "damaged");
        refused(withRoot(new byte[40 << 20]), "larger than 32 MB");
    }

    @Test
    void aDirectoryThatNamesItselfLeadsNowhere() throws IOException {
        byte[] self = withRoot(directoryOf(1, 0, 0, 24, 1));
        int length = (int) ByteBuffer.wrap(self).order(ByteOrder.LITTLE_ENDIAN).getLong(16);
        Files.write(path(), withRoot(directoryOf(1, 0, 0, length, 1)));
        try (TileArchive archive = open(path())) {
            assertThatThrownBy(() -> archive.tile(new TileAddress(3, 1, 1)))
                    .isInstanceOf(BasemapException.class)
                    .hasMessageContaining("nowhere");
        }
    }

    @Test
    void noBrokenByteDoesMoreThanBeingRefused() throws IOException {
        byte[] whole = whole();
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] broken = with(whole, random.nextInt(whole.length), (byte) random.nextInt());
            Files.write(path(), broken);
            Throwable thrown = catchThrowable(() -> {
                try (TileArchive archive = open(path())) {
                    for (int x = 0; x < 8; x++) {
                        archive.tile(new TileAddress(3, x, x));
                    }
                }
            });
            assertThat(thrown == null || thrown instanceof BasemapException)
                    .as("%s, seed %d", thrown, SEED)
                    .isTrue();
        }
    }
}
