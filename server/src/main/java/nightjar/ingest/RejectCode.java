package nightjar.ingest;

import java.util.Locale;

/** Why a row of incidents is refused; {@link #code} is the stable word for it. */
public enum RejectCode {
    RAGGED_ROW("The row has more or fewer fields than the header."),
    STRAY_QUOTE("A quotation mark stands where none may stand."),
    NUL_CHARACTER("The row holds a NUL character."),
    FIELD_TOO_LONG("A field is longer than 65,536 characters."),
    MISSING_VALUE("A value that every row needs is blank."),
    BAD_MONTH("The month is not written as YYYY-MM."),
    OTHER_MONTH("The month is not the one in the file's name."),
    BAD_DATE("The date does not exist or is not written as the profile says."),
    DAY_MONTH_SWAPPED("The date exists only with day and month the other way round."),
    BAD_TIME("The time does not exist or is not written as the profile says."),
    TIME_IN_GAP("The clocks skipped this time when summer time began."),
    DATE_IN_FUTURE("The date is later than today."),
    DATE_TOO_OLD("The date is before 1900."),
    END_BEFORE_START("The end is before the start."),
    BAD_NUMBER("A coordinate is not a finite number."),
    DECIMAL_COMMA("A coordinate has a decimal comma."),
    MISSING_COORDINATE("One of the two coordinates is blank."),
    ZERO_POSITION("Both coordinates are 0, which stands for unknown."),
    SWAPPED_COORDINATES("Longitude and latitude are in each other's columns."),
    METRES_NOT_DEGREES("A coordinate in degrees is so large that it must be metres."),
    OUT_OF_RANGE("The longitude is beyond 180 or the latitude beyond 90 degrees."),
    OUTSIDE_GRID("The position is outside the British National Grid (or cannot be projected to the ground CRS)."),
    UNKNOWN_OFFENCE("The offence is not known and the profile does not map it."),
    BAD_FLAG("A flag column is neither yes nor no."),
    BAD_SLUG("A source or force has no letters to make a slug from."),
    TOO_MANY_SOURCES("The source is the 101st different one of this import; at most 100 can be held."),
    DUPLICATE_ID("The id was already used by an earlier row.");

    private final String meaning;

    RejectCode(String meaning) {
        this.meaning = meaning;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means, in one sentence. */
    public String meaning() {
        return meaning;
    }
}
