package nightjar.ingest.boundary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nightjar.ingest.InputException;

/**
 * The entries of a zip file that a stranger sent, as its central directory and its local headers list them (PKWARE
 * APPNOTE 6.3). Refuses what no honest export has: paths that leave the folder, links, zips in zips, encryption,
 * entries that overlap or share a name, directories that contradict each other, and sizes that would fill memory.
 */
final class ZipListing {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int MAX_COMMENT_BYTES = 65_535;
    private static final int MAX_ENTRIES = 100;
    private static final long MAX_TOTAL_BYTES = 1L << 30;
    private static final int MAX_RATIO = 100;
    /** Small entries may shrink as they like. */
    private static final long RATIO_FROM_BYTES = 1L << 20;

    private static final int UNIX_LINK = 0xA000;
    private static final int UNIX_TYPE = 0xF000;

    private final FileChannel channel;
    private final long fileBytes;

    private ZipListing(FileChannel channel) throws IOException {
        this.channel = channel;
        fileBytes = channel.size();
    }

    /** One file in the zip; sizes in bytes. */
    record Entry(String name, int flags, long packedBytes, long bytes, long offset, int unixMode) {}

    static List<Entry> check(Path file) throws IOException, InputException {
        try (FileChannel channel = FileChannel.open(file)) {
            ZipListing listing = new ZipListing(channel);
            List<Entry> entries = listing.entries();
            refuseOddNames(entries);
            refuseSizes(entries);
            listing.refuseContradictions(entries);
            return entries;
        }
    }

    private List<Entry> entries() throws IOException, InputException {
        ByteBuffer end = endRecord();
        int count = Short.toUnsignedInt(end.getShort(10));
        long directoryBytes = Integer.toUnsignedLong(end.getInt(12));
        long directoryAt = Integer.toUnsignedLong(end.getInt(16));
        if (count > MAX_ENTRIES) {
            throw Refusal.tooLarge("too-many-entries", "the zip has more than %d entries".formatted(MAX_ENTRIES));
        }
        if (directoryAt + directoryBytes > fileBytes || directoryBytes > 1 << 20) {
            throw damaged();
        }
        ByteBuffer directory = bytes(directoryAt, (int) directoryBytes);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(directory));
        }
        return entries;
    }

    private ByteBuffer endRecord() throws IOException, InputException {
        int tail = (int) Math.min(fileBytes, END_BYTES + MAX_COMMENT_BYTES);
        ByteBuffer bytes = bytes(fileBytes - tail, tail);
        for (int at = tail - END_BYTES; at >= 0; at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return bytes.position(at).slice().order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw damaged();
    }

    private static Entry entry(ByteBuffer directory) throws InputException {
        int at = directory.position();
        if (directory.remaining() < ENTRY_BYTES || directory.getInt(at) != ENTRY_SIGNATURE) {
            throw damaged();
        }
        int nameBytes = Short.toUnsignedInt(directory.getShort(at + 28));
        int more = Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
        if (directory.remaining() < ENTRY_BYTES + nameBytes + more) {
            throw damaged();
        }
        byte[] name = new byte[nameBytes];
        directory.get(at + ENTRY_BYTES, name);
        directory.position(at + ENTRY_BYTES + nameBytes + more);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                Short.toUnsignedInt(directory.getShort(at + 8)),
                Integer.toUnsignedLong(directory.getInt(at + 20)),
                Integer.toUnsignedLong(directory.getInt(at + 24)),
                Integer.toUnsignedLong(directory.getInt(at + 42)),
                directory.getInt(at + 38) >>> 16);
    }

    private static void refuseOddNames(List<Entry> entries) throws InputException {
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            String name = entry.name();
            boolean leaves = name.startsWith("/")
                    || name.contains("\\")
                    || name.matches("[A-Za-z]:.*")
                    || List.of(name.split("/")).contains("..");
            if (leaves) {
                throw Refusal.unusable("unsafe-path", "an entry of the zip names a path outside it");
            }
            if ((entry.unixMode() & UNIX_TYPE) == UNIX_LINK) {
                throw Refusal.unusable("link-in-zip", "the zip holds a symbolic link");
            }
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                throw Refusal.unusable("nested-zip", "the zip holds another zip; unpack it first");
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw Refusal.unusable("duplicate-entry", "two entries of the zip have one name");
            }
            if ((entry.flags() & 1) != 0) {
                throw Refusal.unusable("encrypted-zip", "the zip is encrypted; save it without a password");
            }
        }
    }

    private static void refuseSizes(List<Entry> entries) throws InputException {
        long total = 0;
        for (Entry entry : entries) {
            total += entry.bytes();
            if (entry.bytes() > RATIO_FROM_BYTES && entry.bytes() > MAX_RATIO * entry.packedBytes()) {
                throw Refusal.tooLarge("zip-bomb", "an entry would grow more than %d times".formatted(MAX_RATIO));
            }
        }
        if (total > MAX_TOTAL_BYTES) {
            throw Refusal.tooLarge("zip-too-large", "the zip unpacks to more than %d bytes".formatted(MAX_TOTAL_BYTES));
        }
    }

    private void refuseContradictions(List<Entry> entries) throws IOException, InputException {
        List<Entry> byOffset =
                entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList();
        long free = 0;
        for (Entry entry : byOffset) {
            if (entry.offset() < free) {
                throw Refusal.unusable("overlapping-entries", "entries of the zip overlap");
            }
            free = endOf(entry);
            if (free > fileBytes) {
                throw damaged();
            }
        }
    }

    /** Where an entry's bytes end, after its local header has been compared. */
    private long endOf(Entry entry) throws IOException, InputException {
        if (entry.offset() + LOCAL_BYTES > fileBytes) {
            throw damaged();
        }
        ByteBuffer header = bytes(entry.offset(), LOCAL_BYTES);
        int nameBytes = Short.toUnsignedInt(header.getShort(26));
        int extraBytes = Short.toUnsignedInt(header.getShort(28));
        long nameAt = entry.offset() + LOCAL_BYTES;
        if (header.getInt(0) != LOCAL_SIGNATURE || nameAt + nameBytes > fileBytes) {
            throw damaged();
        }
        byte[] name = new byte[nameBytes];
        bytes(nameAt, nameBytes).get(name);
        if (!new String(name, StandardCharsets.UTF_8).equals(entry.name())) {
            throw Refusal.unusable("contradicting-zip", "the zip's two directories name an entry differently");
        }
        return nameAt + nameBytes + extraBytes + entry.packedBytes();
    }

    private ByteBuffer bytes(long at, int length) throws IOException, InputException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw damaged();
            }
        }
        return buffer.flip();
    }

    private static InputException damaged() {
        return Refusal.unusable("damaged-zip", "the zip is damaged");
    }
}
