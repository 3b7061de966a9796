package nightjar.ingest;

/** Reads the rows of one file whose header is known. For one thread. */
interface RowReader {

    DraftIncident read(CsvRow row) throws RowRejection;

    CoordinateColumns coordinates();

    /** How many accepted times fell into an hour that the clocks went through twice. */
    default long ambiguousTimes() {
        return 0;
    }

    /** How many dates can only have been written in the order that the profile states. */
    default long datesOfCertainOrder() {
        return 0;
    }
}
