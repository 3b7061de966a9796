package nightjar.ingest;

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

    Reject at(String file, long line) {
        return new Reject(file, line, column, code.code(), code.meaning(), PersonalColumns.redact(column, value));
    }
}
