package nightjar.ingest;

import java.util.List;
import nightjar.incident.IncidentRecord;

/**
 * What one file brought.
 *
 * @param read rows, without blank lines
 * @param records the rows that are not rejected, in the order of the file
 * @param rejects in the order of the file
 * @param ambiguousTimes times in an hour that the clocks went through twice; read as its first pass
 * @param unusedColumns columns that are not kept
 * @param personalColumns columns that seem to name a person and were not read
 */
public record IncidentFile(
        long read,
        List<IncidentRecord> records,
        List<Reject> rejects,
        long ambiguousTimes,
        List<String> unusedColumns,
        List<String> personalColumns) {}
