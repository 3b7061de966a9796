package nightjar.incident;

import java.util.SortedSet;
import nightjar.time.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * One incident as read from a file: what the store keeps.
 *
 * @param publication the force and month whose file it came in: the unit of re-publication
 * @param crimeId the source's own id, where it has one; not unique
 * @param offence slug of the taxonomy
 * @param source slug of who recorded it, such as {@code police}
 * @param areaCode the source's own LSOA code, where it has one
 * @param flags slugs, such as {@code alcohol}
 * @param streetName the source's words for the place; not a key
 * @param details the source's other columns that are kept, in {@link Details}
 * @param fingerprint equal for rows that are equal in every column of the source (hex of a 128-bit hash)
 */
public record IncidentRecord(
        Publication publication,
        @Nullable String crimeId,
        Occurrence occurrence,
        String offence,
        String source,
        @Nullable Position position,
        @Nullable String areaCode,
        SortedSet<String> flags,
        @Nullable String streetName,
        Details details,
        String fingerprint) {

    /** Columns of the source that no analysis uses but an analyst wants to see; null where there is none. */
    public record Details(
            @Nullable String sourceOffence,
            @Nullable String outcome,
            @Nullable String reportedBy,
            @Nullable String areaName,
            @Nullable String context) {}
}
