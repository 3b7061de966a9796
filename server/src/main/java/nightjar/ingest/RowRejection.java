package nightjar.ingest;

import java.util.Set;

/** A row that is refused. Thrown and caught within this package only; it becomes a {@link Reject}. */
final class RowRejection extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectCode code;
    private final String column;
    private final String value;

    RowRejection(RejectCode code, String column, String value) {
        super(code.meaning(), null, false, false);
        this.code = code;
        this.column = column;
        this.value = value;
    }

    RejectCode code() {
        return code;
    }

    /**
     * @param personal names of columns whose values are shown nowhere
     */
    Reject at(String file, long line, Set<String> personal) {
        String shown = personal.contains(column) ? "" : PersonalColumns.shortened(value);
        return new Reject(file, line, column, code.code(), code.meaning(), shown);
    }
}
