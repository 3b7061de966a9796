package nightjar.incident;

import java.util.Collections;
import java.util.List;

/**
 * Which area of one kind each row belongs to.
 *
 * @param codes the codes of the kind's areas, ascending
 * @param areaOfRow for each row of the columns an index into {@code codes}, {@link #OUTSIDE} or
 *     {@link #WITHOUT_LOCATION}; shared, not copied
 * @param disagreements rows whose source code and whose position name different areas
 */
public record AreaMembership(String kind, List<String> codes, int[] areaOfRow, int disagreements) {

    /** A row with a position in no area of the kind. */
    public static final int OUTSIDE = -1;

    /** A row with neither a position nor a code. */
    public static final int WITHOUT_LOCATION = -2;

    public AreaMembership {
        codes = List.copyOf(codes);
    }

    /** The index of a code, negative when the kind has no such area. */
    public int indexOf(String code) {
        return Collections.binarySearch(codes, code);
    }
}
