package nightjar.ingest.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nightjar.area.AreaLayer;
import nightjar.ingest.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input, cases 61 to 75: zips and shapefiles that lie. */
class HostileShapefileTest {

    private static final String WGS84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]]";

    private static final double[] RING = {-2.4, 51.3, -2.4, 51.4, -2.3, 51.4, -2.3, 51.3, -2.4, 51.3};

    @TempDir
    Path folder;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    @BeforeEach
    void aGoodShapefile() {
        parts.put("a.shp", shp(RING.length / 2));
        parts.put("a.shx", new byte[100]);
        parts.put("a.dbf", dbf("W1"));
        parts.put("a.prj", WGS84.getBytes(StandardCharsets.US_ASCII));
    }

    /** One polygon that claims to have so many points. */
    private static byte[] shp(int points) {
        int content = 44 + 4 + 8 * RING.length;
        ByteBuffer bytes = ByteBuffer.allocate(100 + 8 + content);
        bytes.putInt(0, 9994).putInt(24, bytes.capacity() / 2);
        bytes.putInt(100, 1).putInt(104, content / 2);
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(28, 1000).putInt(32, 5).putInt(108, 5);
        bytes.putInt(108 + 36, 1).putInt(108 + 40, points);
        for (int i = 0; i < RING.length; i++) {
            bytes.putDouble(108 + 48 + 8 * i, RING[i]);
        }
        return bytes.array();
    }

    /** One row with the fields code and name, two bytes each. */
    private static byte[] dbf(String code) {
        ByteBuffer bytes = ByteBuffer.allocate(32 + 64 + 1 + 5).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 97).putShort(10, (short) 5);
        bytes.put(32, "code".getBytes(StandardCharsets.US_ASCII))
                .put(43, (byte) 'C')
                .put(48, (byte) 2);
        bytes.put(64, "name".getBytes(StandardCharsets.US_ASCII))
                .put(75, (byte) 'C')
                .put(80, (byte) 2);
        bytes.put(96, (byte) 0x0D).put(97, (byte) ' ');
        bytes.put(98, code.getBytes(StandardCharsets.US_ASCII)).put(100, code.getBytes(StandardCharsets.US_ASCII));
        return bytes.array();
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private AreaLayer read(byte[] zip) throws IOException, InputException {
        Path file = Files.write(folder.resolve("a.zip"), zip);
        return BoundaryReader.read(file, "ward", "code", "name", reject -> {
            throw new AssertionError(reject);
        });
    }

    private void assertRefused(int status, String code, byte[] zip) {
        InputException refusal = catchThrowableOfType(InputException.class, () -> read(zip));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.trouble().status()).isEqualTo(status);
    }

    private void assertRefused(int status, String code) throws IOException {
        assertRefused(status, code, zip());
    }

    private byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }

    private ByteBuffer shape() {
        return ByteBuffer.wrap(part("a.shp"));
    }

    private ByteBuffer table() {
        return ByteBuffer.wrap(part("a.dbf")).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Offset of the central directory's n-th entry. */
    private static int directoryEntry(byte[] zip, int n) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.getInt(zip.length - 6);
        for (int i = 0; i < n; i++) {
            at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return at;
    }

    @Test
    void aGoodShapefileIsRead() throws IOException, InputException {
        assertThat(read(zip()).codes()).containsExactly("W1");
    }

    @Test
    void case61PathsThatLeaveTheZipAreUnusable() throws IOException {
        for (String name : new String[] {"../x", "a/../../x", "/etc/x", "C:\\x", "a\\x"}) {
            parts.put(name, new byte[1]);
            assertRefused(422, "zip-unsafe-name");
            parts.remove(name);
        }
    }

    @Test
    void case62ASymbolicLinkIsUnusable() throws IOException {
        byte[] zip = zip();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(directoryEntry(zip, 0) + 38, 0xA1FF << 16);
        assertRefused(422, "zip-symlink", zip);
    }

    @Test
    void case63AZipInAZipIsUnusable() throws IOException {
        parts.put("more.ZIP", new byte[1]);
        assertRefused(422, "zip-nested");
    }

    @Test
    void case64AZipThatGrowsAHundredTimesIsTooLarge() throws IOException {
        parts.put("zeros.txt", new byte[20 << 20]);
        assertRefused(413, "too-large-unpacked");
    }

    @Test
    void case65OverlappingEntriesAreUnusable() throws IOException {
        byte[] zip = zip();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(directoryEntry(zip, 1) + 42, bytes.getInt(directoryEntry(zip, 0) + 42));
        bytes.put(directoryEntry(zip, 1) + 46 + 4, (byte) 'p');
        bytes.put(directoryEntry(zip, 0) + 46, (byte) 'a');
        InputException refusal = catchThrowableOfType(InputException.class, () -> read(zip));
        assertThat(refusal.trouble().status()).isEqualTo(422);
        assertThat(refusal.code()).isIn("bad-zip", "zip-duplicate-name");
    }

    @Test
    void case66MoreThanAHundredEntriesAreTooMany() throws IOException {
        for (int i = 0; i < 100; i++) {
            parts.put("x" + i, new byte[1]);
        }
        assertRefused(413, "zip-too-many-entries");
    }

    @Test
    void case67ContradictingHeadersAndDuplicateNamesAreUnusable() throws IOException {
        byte[] zip = zip();
        zip[30] = 'b';
        assertRefused(422, "bad-zip", zip);
        parts.put("A.SHP", new byte[1]);
        assertRefused(422, "zip-duplicate-name");
    }

    @Test
    void aDirectoryThatClaimsToFillMemoryIsUnusableWithoutAllocation() throws IOException {
        for (int bytes : new int[] {Integer.MAX_VALUE, -1}) {
            byte[] zip = zip();
            ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(zip.length - 10, bytes);
            assertRefused(422, "bad-zip", zip);
        }
    }

    @Test
    void case68AnEncryptedZipIsUnusable() throws IOException {
        byte[] zip = zip();
        zip[directoryEntry(zip, 0) + 8] |= 1;
        assertRefused(422, "zip-encrypted", zip);
    }

    @Test
    void case69AMissingPartIsUnusable() throws IOException {
        for (String name : new String[] {"a.shx", "a.dbf", "a.prj"}) {
            byte[] part = parts.remove(name);
            assertRefused(422, "missing-part");
            parts.put(name, part == null ? new byte[0] : part);
        }
        parts.remove("a.shp");
        assertRefused(422, "not-one-shapefile");
    }

    @Test
    void case70ABogusOrHugeDefinitionIsUnusable() throws IOException {
        parts.put("a.prj", "bogus".getBytes(StandardCharsets.US_ASCII));
        assertRefused(422, "unknown-crs");
        byte[] huge = new byte[10 << 20];
        new Random(70).nextBytes(huge);
        parts.put("a.prj", huge);
        assertRefused(422, "unknown-crs");
    }

    @Test
    void case71ATableThatClaimsMoreRowsThanTheFileHoldsIsUnusable() throws IOException {
        for (int rows : new int[] {2, Integer.MAX_VALUE, -1}) {
            table().putInt(4, rows);
            assertRefused(422, "damaged-shapefile");
        }
    }

    @Test
    void case72RecordLengthsBeyondTheFileOrNegativeAreUnusable() throws IOException {
        for (int words : new int[] {100_000, Integer.MAX_VALUE, -1, 0, 63}) {
            shape().putInt(104, words);
            assertRefused(422, "damaged-shapefile");
        }
    }

    @Test
    void case73TwoThousandMillionPointsAreUnusableWithoutAllocation() throws IOException {
        for (int points : new int[] {Integer.MAX_VALUE, 6, -1}) {
            parts.put("a.shp", shp(points));
            assertRefused(422, "damaged-shapefile");
        }
    }

    @Test
    void case74AWrongHeaderLengthOrNoFieldsAreUnusable() throws IOException {
        for (int length : new int[] {0, 32, 64, 98, 60_000}) {
            parts.put("a.dbf", dbf("W1"));
            table().putShort(8, (short) length);
            assertRefused(422, "damaged-shapefile");
        }
        parts.put("a.dbf", dbf("W1"));
        table().put(32, (byte) 0x0D);
        assertRefused(422, "damaged-shapefile");
    }

    @Test
    void case75TextThatIsNotInItsCodePageIsUnusable() throws IOException {
        parts.put("a.cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
        table().put(101, (byte) 0xE9);
        assertRefused(422, "wrong-code-page");
        parts.put("a.cpg", "Klingon".getBytes(StandardCharsets.US_ASCII));
        assertRefused(422, "wrong-code-page");
    }
}
