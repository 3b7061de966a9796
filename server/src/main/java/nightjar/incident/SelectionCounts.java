package nightjar.incident;

/** The counters of a scan; see {@link Selection}. */
record SelectionCounts(int matching, int withoutLocation, int withoutTime, int monthOnlyLeftOut) {

    SelectionCounts withMatching(int rows) {
        return new SelectionCounts(rows, withoutLocation, withoutTime, monthOnlyLeftOut);
    }
}
