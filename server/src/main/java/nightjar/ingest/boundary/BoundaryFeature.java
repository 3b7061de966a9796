package nightjar.ingest.boundary;

import java.util.Map;

/**
 * One feature as its file has it.
 *
 * @param number from 1, in the order of the file
 * @param fields values of the fields that were asked for, as text; a field without a value is absent
 */
record BoundaryFeature(long number, Map<String, String> fields, Outline outline) {

    BoundaryFeature {
        fields = Map.copyOf(fields);
    }
}
