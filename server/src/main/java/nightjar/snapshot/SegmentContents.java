package nightjar.snapshot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nightjar.incident.ColumnArrays;
import nightjar.incident.Dictionaries;
import nightjar.incident.IncidentColumns;
import nightjar.incident.PlaceTable;

/** Sections whose checksums were right, and the columns that they hold. */
final class SegmentContents {

    private final Map<SegmentSection, ByteBuffer> sections = new EnumMap<>(SegmentSection.class);

    void put(SegmentSection section, ByteBuffer content) {
        sections.put(section, content.order(ByteOrder.LITTLE_ENDIAN));
    }

    IncidentColumns columns() {
        ColumnArrays arrays = new ColumnArrays(
                ints(SegmentSection.RECORD_ID),
                ints(SegmentSection.PLACE),
                ints(SegmentSection.FROM_MINUTE),
                ints(SegmentSection.TO_MINUTE),
                bytes(SegmentSection.PRECISION),
                bytes(SegmentSection.OFFENCE),
                bytes(SegmentSection.SOURCE),
                bytes(SegmentSection.DATASET),
                ints(SegmentSection.FLAGS),
                ints(SegmentSection.AREA_CODE));
        PlaceTable places = new PlaceTable(
                doubles(SegmentSection.X),
                doubles(SegmentSection.Y),
                doubles(SegmentSection.LON),
                doubles(SegmentSection.LAT));
        Dictionaries dictionaries = new Dictionaries(
                words(SegmentSection.OFFENCE_SLUGS),
                words(SegmentSection.SOURCE_SLUGS),
                words(SegmentSection.DATASET_NAMES),
                words(SegmentSection.FLAG_SLUGS),
                words(SegmentSection.AREA_CODES));
        return new IncidentColumns(arrays, places, dictionaries);
    }

    private ByteBuffer content(SegmentSection section) {
        ByteBuffer content = sections.get(section);
        if (content == null) {
            throw new IllegalStateException("no section " + section);
        }
        return content;
    }

    private int[] ints(SegmentSection section) {
        ByteBuffer content = content(section);
        int[] column = new int[content.remaining() / Integer.BYTES];
        content.asIntBuffer().get(column);
        return column;
    }

    private double[] doubles(SegmentSection section) {
        ByteBuffer content = content(section);
        double[] column = new double[content.remaining() / Double.BYTES];
        content.asDoubleBuffer().get(column);
        return column;
    }

    private byte[] bytes(SegmentSection section) {
        ByteBuffer content = content(section);
        byte[] column = new byte[content.remaining()];
        content.get(column);
        return column;
    }

    /** Each word as its length in bytes and UTF-8. */
    static ByteBuffer encodeWords(List<String> words) {
        List<byte[]> encoded = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length =
                encoded.stream().mapToInt(word -> Integer.BYTES + word.length).sum();
        ByteBuffer content = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        for (byte[] word : encoded) {
            content.putInt(word.length).put(word);
        }
        return content.flip();
    }

    private List<String> words(SegmentSection section) {
        ByteBuffer content = content(section);
        List<String> words = new ArrayList<>();
        while (content.hasRemaining()) {
            byte[] word = new byte[content.getInt()];
            content.get(word);
            words.add(new String(word, StandardCharsets.UTF_8));
        }
        return words;
    }
}
