package nightjar.ingest;

import java.util.Locale;
import nightjar.ingest.InputException.Trouble;

/** Why a whole incident file, zip or mapping profile is refused; {@link #code} is the stable word for it. */
public enum InputFault {
    NOT_FOUND(Trouble.UNUSABLE, "The path does not exist or cannot be read."),
    EMPTY_FILE(Trouble.UNUSABLE, "The file has no bytes."),
    NO_ROWS(Trouble.UNUSABLE, "The input has a header and no rows."),
    NO_FILES(Trouble.UNUSABLE, "The folder or zip holds no incident file."),
    MISSING_COLUMN(Trouble.UNUSABLE, "A column that the layout or the profile needs is not in the header."),
    DUPLICATE_COLUMN(Trouble.UNUSABLE, "The header has the same name twice."),
    TOO_MANY_COLUMNS(Trouble.UNUSABLE, "The header has more than 500 columns."),
    WRONG_DELIMITER(Trouble.UNUSABLE, "The columns are separated by semicolons or tabs."),
    WRONG_ENCODING(Trouble.WRONG_TYPE, "The text is UTF-16, not UTF-8."),
    BAD_ENCODING(Trouble.UNUSABLE, "A byte sequence is not UTF-8; the message names its line."),
    NOT_CSV(Trouble.WRONG_TYPE, "The file is a workbook, a zip, a database or JSON, whatever its name."),
    BAD_CSV(Trouble.MALFORMED, "The text cannot be split into fields."),
    UNTERMINATED_QUOTE(Trouble.MALFORMED, "A quoted field is never closed."),
    TRUNCATED(Trouble.MALFORMED, "The file ends before its content does."),
    TOO_MANY_ROWS(Trouble.TOO_LARGE, "The input has more rows than this door allows."),
    TOO_LARGE_UNPACKED(Trouble.TOO_LARGE, "Unpacked, the file is over 1 GB or over 100 times its size."),
    SWAPPED_COORDINATES(Trouble.UNUSABLE, "More than a fifth of the positions have longitude and latitude swapped."),
    MIXED_DATES(Trouble.UNUSABLE, "Some dates have the day first and others the month."),
    SAME_PUBLICATION(Trouble.UNUSABLE, "Two files of one import bring the same force and month."),
    BAD_PROFILE(
            Trouble.UNUSABLE, "The mapping profile has an unknown key, a missing one or a value that is not allowed."),
    PERSONAL_COLUMN(Trouble.UNUSABLE, "The mapping profile maps a column that seems to name a person."),
    DATASET_REQUIRED(Trouble.UNUSABLE, "A file that is not of the data.police.uk layout needs the name of a dataset."),
    BAD_DATASET(Trouble.UNUSABLE, "The name of the dataset is not a slug."),
    ACCESS_NOT_OPEN(Trouble.NOT_ALLOWED, "Rows ask to be closed, and this door takes open data only."),
    BAD_KIND(Trouble.UNUSABLE, "The kind of area is not a slug or is a reserved word."),
    CIRCULAR_AREAS(Trouble.UNUSABLE, "Kinds of area would be built from each other in a circle."),
    BAD_ZIP(Trouble.UNUSABLE, "The zip's directory cannot be read, or does not agree with its content."),
    ZIP_UNSAFE_NAME(Trouble.UNUSABLE, "An entry's name is absolute or leaves the zip's folder."),
    ZIP_SYMLINK(Trouble.UNUSABLE, "An entry is a symbolic link."),
    ZIP_NESTED(Trouble.UNUSABLE, "An entry is itself an archive."),
    ZIP_ENCRYPTED(Trouble.UNUSABLE, "An entry is encrypted."),
    ZIP_DUPLICATE_NAME(Trouble.UNUSABLE, "Two entries have the same name."),
    ZIP_TOO_MANY_ENTRIES(Trouble.TOO_LARGE, "The zip has more than 1,000 entries, or 100 as a Shapefile.");

    private final Trouble trouble;
    private final String meaning;

    InputFault(Trouble trouble, String meaning) {
        this.trouble = trouble;
        this.meaning = meaning;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Trouble trouble() {
        return trouble;
    }

    /** What it means, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /**
     * @param message one sentence with the value at fault and what to do
     */
    public InputException because(String message) {
        return new InputException(trouble, code(), message);
    }
}
