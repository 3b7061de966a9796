package nightjar.ingest;

import java.io.EOFException;
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

/**
 * The directory of a zip, read by hand because the JDK shows neither links nor encryption: {@link #check} refuses
 * what could write, hide or blow up something. Layout: PKWARE APPNOTE 4.3.7, 4.3.12 and 4.3.16; no Zip64, which a
 * zip within the ceilings does not need.
 */
public final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int MAX_COMMENT_BYTES = 65_535;

    /** A thousand entries with names of a thousand characters. */
    private static final int MAX_DIRECTORY_BYTES = 1 << 20;

    private static final Set<String> ARCHIVES = Set.of("zip", "gz", "7z", "rar", "tar", "tgz", "bz2", "xz", "jar");

    private record Entry(String name, boolean encrypted, boolean link, long packedBytes, long bytes, long offset) {}

    private final String zipName;
    private final FileChannel file;
    private final List<Entry> entries = new ArrayList<>();

    private ZipDirectory(String zipName, FileChannel file) {
        this.zipName = zipName;
        this.file = file;
    }

    /** Refuses a zip that is not safe to read. */
    public static void check(Path zip) throws InputException {
        check(zip, Ceilings.ZIP_ENTRIES);
    }

    /** Refuses a zip that is not safe to read, or has more entries. */
    public static void check(Path zip, int maxEntries) throws InputException {
        try (FileChannel file = FileChannel.open(zip)) {
            ZipDirectory directory = new ZipDirectory(zip.getFileName().toString(), file);
            directory.read(maxEntries);
            directory.checkNames();
            directory.checkSizes();
            directory.checkPlaces();
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw InputFault.BAD_ZIP.because(zip.getFileName() + " cannot be read as a zip; pack it again.");
        }
    }

    private ByteBuffer bytesAt(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private void read(int maxEntries) throws IOException, InputException {
        int tailLength = (int) Math.min(file.size(), END_BYTES + MAX_COMMENT_BYTES);
        ByteBuffer tail = bytesAt(file.size() - tailLength, tailLength);
        int end = tail.limit() - END_BYTES;
        while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
            end--;
        }
        if (end < 0) {
            throw new IOException("no end");
        }
        int count = tail.getShort(end + 10) & 0xffff;
        if (count > maxEntries) {
            throw InputFault.ZIP_TOO_MANY_ENTRIES.because(
                    "%s has %,d entries; at most %,d can be read.".formatted(zipName, count, maxEntries));
        }
        long length = Integer.toUnsignedLong(tail.getInt(end + 12));
        if (length > MAX_DIRECTORY_BYTES) {
            throw new IOException("directory too long");
        }
        readEntries(bytesAt(Integer.toUnsignedLong(tail.getInt(end + 16)), (int) length), count);
    }

    private void readEntries(ByteBuffer central, int count) throws IOException {
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (central.getInt(at) != CENTRAL_SIGNATURE) {
                throw new IOException("no entry");
            }
            int nameLength = central.getShort(at + 28) & 0xffff;
            boolean link = central.getInt(at + 38) >>> 28 == 0xA;
            entries.add(new Entry(
                    text(central, at + CENTRAL_BYTES, nameLength),
                    (central.getShort(at + 8) & 1) != 0,
                    link,
                    central.getInt(at + 20) & 0xffffffffL,
                    central.getInt(at + 24) & 0xffffffffL,
                    central.getInt(at + 42) & 0xffffffffL));
            at += CENTRAL_BYTES
                    + nameLength
                    + (central.getShort(at + 30) & 0xffff)
                    + (central.getShort(at + 32) & 0xffff);
        }
    }

    private static String text(ByteBuffer bytes, int offset, int length) {
        byte[] text = new byte[length];
        bytes.get(offset, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private void checkNames() throws InputException {
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            String name = entry.name();
            if (name.startsWith("/") || name.contains("\\") || name.contains(":") || hasDots(name)) {
                throw refused(InputFault.ZIP_UNSAFE_NAME, entry, "leaves its folder");
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw refused(InputFault.ZIP_DUPLICATE_NAME, entry, "is there twice");
            }
            if (ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
                throw refused(InputFault.ZIP_NESTED, entry, "is itself an archive; unpack it first");
            }
            if (entry.link()) {
                throw refused(InputFault.ZIP_SYMLINK, entry, "is a symbolic link");
            }
            if (entry.encrypted()) {
                throw refused(InputFault.ZIP_ENCRYPTED, entry, "is encrypted; unpack it first");
            }
        }
    }

    private static boolean hasDots(String name) {
        return List.of(name.split("/")).contains("..") || name.indexOf('\0') >= 0;
    }

    private void checkSizes() throws InputException {
        long total = 0;
        for (Entry entry : entries) {
            total += entry.bytes();
            if (total > Ceilings.UNPACKED_BYTES || entry.bytes() > Ceilings.unpackedBytes(entry.packedBytes())) {
                throw refused(InputFault.TOO_LARGE_UNPACKED, entry, "is too large when it is unpacked");
            }
        }
    }

    /** Each entry's own header must agree with the directory, and no two entries may share bytes. */
    private void checkPlaces() throws IOException, InputException {
        long free = 0;
        for (Entry entry :
                entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList()) {
            ByteBuffer local = bytesAt(entry.offset(), LOCAL_BYTES);
            int nameLength = Short.toUnsignedInt(local.getShort(26));
            int extraLength = Short.toUnsignedInt(local.getShort(28));
            String name = text(bytesAt(entry.offset() + LOCAL_BYTES, nameLength), 0, nameLength);
            if (local.getInt(0) != LOCAL_SIGNATURE || entry.offset() < free || !name.equals(entry.name())) {
                throw refused(InputFault.BAD_ZIP, entry, "does not agree with the zip's directory");
            }
            free = entry.offset() + LOCAL_BYTES + nameLength + extraLength + entry.packedBytes();
        }
        if (free > file.size()) {
            throw new EOFException();
        }
    }

    private InputException refused(InputFault fault, Entry entry, String what) {
        return fault.because(
                "In " + zipName + " the entry \"" + PersonalColumns.shortened(entry.name()) + "\" " + what + ".");
    }
}
