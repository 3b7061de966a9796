package nightjar.ingest;

import nightjar.incident.IncidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * An incident whose position is still as the file states it: positions are projected together, once per file.
 *
 * @param line line on which its row starts
 * @param record without a position
 */
record DraftIncident(
        long line, IncidentRecord record, @Nullable Coordinates at) {}
