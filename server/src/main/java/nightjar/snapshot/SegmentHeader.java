package nightjar.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The start of a segment file: format, length, version of the store, length and checksum of every section, and the
 * header's own checksum.
 */
record SegmentHeader(String version, List<Section> sections) {

    record Section(long length, int checksum) {

        static final int BYTES = Long.BYTES + Integer.BYTES;

        static Section of(ByteBuffer content) {
            return new Section(content.remaining(), SegmentHeader.checksum(content));
        }
    }

    /** "NJCOLS" and the number of the format: change it whenever the sections change. */
    private static final long FORMAT = 0x4E4A_434F_4C53_0001L;

    private static final int PREFIX_BYTES = Long.BYTES + Integer.BYTES;
    private static final int MOST_BYTES = 4_096;

    SegmentHeader {
        sections = List.copyOf(sections);
    }

    static int checksum(ByteBuffer content) {
        CRC32C crc = new CRC32C();
        crc.update(content.duplicate());
        return (int) crc.getValue();
    }

    /** How long the header is. */
    static int bytes(String version) {
        return PREFIX_BYTES
                + Integer.BYTES
                + version.getBytes(StandardCharsets.UTF_8).length
                + Integer.BYTES
                + SegmentSection.values().length * Section.BYTES
                + Integer.BYTES;
    }

    ByteBuffer encode() {
        byte[] text = version.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = ByteBuffer.allocate(bytes(version)).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(FORMAT).putInt(header.capacity());
        header.putInt(text.length).put(text).putInt(sections.size());
        for (Section section : sections) {
            header.putLong(section.length()).putInt(section.checksum());
        }
        header.putInt(checksum(header.slice(0, header.position())));
        return header.flip();
    }

    /** Empty unless the header is whole, of this format, and the file exactly as long as it says. */
    static Optional<SegmentHeader> read(FileChannel channel) throws IOException {
        if (channel.size() < PREFIX_BYTES) {
            return Optional.empty();
        }
        ByteBuffer prefix = map(channel, PREFIX_BYTES);
        long format = prefix.getLong();
        int length = prefix.getInt();
        if (format != FORMAT || length <= PREFIX_BYTES || length > Math.min(MOST_BYTES, channel.size())) {
            return Optional.empty();
        }
        ByteBuffer header = map(channel, length);
        int checksumAt = length - Integer.BYTES;
        if (header.getInt(checksumAt) != checksum(header.slice(0, checksumAt))) {
            return Optional.empty();
        }
        SegmentHeader decoded = decode(header.position(PREFIX_BYTES));
        return decoded.fileBytes() == channel.size() ? Optional.of(decoded) : Optional.empty();
    }

    private static ByteBuffer map(FileChannel channel, int length) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static SegmentHeader decode(ByteBuffer header) {
        byte[] text = new byte[header.getInt()];
        header.get(text);
        int count = header.getInt();
        List<Section> sections = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sections.add(new Section(header.getLong(), header.getInt()));
        }
        return new SegmentHeader(new String(text, StandardCharsets.UTF_8), sections);
    }

    private long fileBytes() {
        return bytes(version) + sections.stream().mapToLong(Section::length).sum();
    }
}
