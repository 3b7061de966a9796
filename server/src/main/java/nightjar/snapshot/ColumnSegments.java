package nightjar.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nightjar.incident.IncidentColumns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Incident columns in a file beside the store, so that a start need not read the store row by row.
 *
 * <p>The file is derived: it carries the store's version and is of no use for another. A header names that version
 * and each section's length and CRC-32C; the sections are the bare columns, little-endian, one after the other with
 * no gap, so that no byte is without a checksum. It is written under another name, forced to the disk and then
 * renamed; it is read through memory maps. Whatever is wrong with it, {@link #read} finds nothing and the caller
 * builds the columns anew. Thread-safe as far as the file system is.
 */
public final class ColumnSegments {

    private static final Logger LOG = LoggerFactory.getLogger(ColumnSegments.class);

    private final Path file;

    public ColumnSegments(Path file) {
        this.file = file;
    }

    /** Replaces the file, at once as others see it. */
    public void write(String version, IncidentColumns columns) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            writeSections(channel, version, columns);
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void writeSections(FileChannel channel, String version, IncidentColumns columns) throws IOException {
        List<SegmentHeader.Section> sections = new ArrayList<>();
        long position = SegmentHeader.bytes(version);
        for (SegmentSection section : SegmentSection.values()) {
            ByteBuffer content = section.encode(columns);
            sections.add(SegmentHeader.Section.of(content));
            position += writeFully(channel, content, position);
        }
        writeFully(channel, new SegmentHeader(version, sections).encode(), 0);
    }

    private static long writeFully(FileChannel channel, ByteBuffer content, long position) throws IOException {
        long written = 0;
        while (content.hasRemaining()) {
            written += channel.write(content, position + written);
        }
        return written;
    }

    /** A checksum of every section, by which columns can be compared whole. */
    public static List<Integer> checksums(IncidentColumns columns) {
        return Arrays.stream(SegmentSection.values())
                .map(section -> SegmentHeader.checksum(section.encode(columns)))
                .toList();
    }

    /** The columns of that version; empty when the file is missing, damaged, of another version or another format. */
    public Optional<IncidentColumns> read(String version) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<SegmentHeader> header = SegmentHeader.read(channel);
            if (header.isEmpty()) {
                LOG.warn("{} is damaged or of another format and will be rebuilt", file);
                return Optional.empty();
            }
            return header.get().version().equals(version) ? readSections(channel, header.get()) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read and will be rebuilt: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private Optional<IncidentColumns> readSections(FileChannel channel, SegmentHeader header) throws IOException {
        SegmentSection[] kinds = SegmentSection.values();
        if (header.sections().size() != kinds.length) {
            return Optional.empty();
        }
        SegmentContents contents = new SegmentContents();
        long position = SegmentHeader.bytes(header.version());
        Iterator<SegmentHeader.Section> next = header.sections().iterator();
        for (SegmentSection kind : kinds) {
            SegmentHeader.Section section = next.next();
            ByteBuffer content = channel.map(FileChannel.MapMode.READ_ONLY, position, section.length());
            if (SegmentHeader.checksum(content) != section.checksum()) {
                LOG.warn("{} is damaged in its section {} and will be rebuilt", file, kind);
                return Optional.empty();
            }
            contents.put(kind, content);
            position += section.length();
        }
        return Optional.of(contents.columns());
    }
}
