package nightjar.snapshot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Function;
import nightjar.incident.Dictionaries;
import nightjar.incident.IncidentColumns;

/** The sections of a segment file, in the order in which they stand in it; each is one column. */
enum SegmentSection {
    RECORD_ID(columns -> ints(columns.arrays().recordId())),
    PLACE(columns -> ints(columns.arrays().place())),
    FROM_MINUTE(columns -> ints(columns.arrays().fromMinute())),
    TO_MINUTE(columns -> ints(columns.arrays().toMinute())),
    FLAGS(columns -> ints(columns.arrays().flags())),
    AREA_CODE(columns -> ints(columns.arrays().areaCode())),
    PRECISION(columns -> ByteBuffer.wrap(columns.arrays().precision())),
    OFFENCE(columns -> ByteBuffer.wrap(columns.arrays().offence())),
    SOURCE(columns -> ByteBuffer.wrap(columns.arrays().source())),
    DATASET(columns -> ByteBuffer.wrap(columns.arrays().dataset())),
    X(columns -> doubles(columns.places().x())),
    Y(columns -> doubles(columns.places().y())),
    LON(columns -> doubles(columns.places().lon())),
    LAT(columns -> doubles(columns.places().lat())),
    OFFENCE_SLUGS(words(Dictionaries::offences)),
    SOURCE_SLUGS(words(Dictionaries::sources)),
    DATASET_NAMES(words(Dictionaries::datasets)),
    FLAG_SLUGS(words(Dictionaries::flags)),
    AREA_CODES(words(Dictionaries::areaCodes));

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing that can change
    private final Function<IncidentColumns, ByteBuffer> encoder;

    SegmentSection(Function<IncidentColumns, ByteBuffer> encoder) {
        this.encoder = encoder;
    }

    ByteBuffer encode(IncidentColumns columns) {
        return encoder.apply(columns);
    }

    private static ByteBuffer ints(int[] column) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(column.length, Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(column);
        return bytes;
    }

    private static ByteBuffer doubles(double[] column) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(column.length, Double.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(column);
        return bytes;
    }

    private static Function<IncidentColumns, ByteBuffer> words(Function<Dictionaries, List<String>> dictionary) {
        return columns -> SegmentContents.encodeWords(dictionary.apply(columns.dictionaries()));
    }
}
