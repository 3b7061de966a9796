package nightjar.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns whose heading says that they name or reach a person. They are never read, never stored, and their values
 * are shown nowhere.
 */
public final class PersonalColumns {

    private static final int SHOWN_CHARACTERS = 80;

    private static final Set<String> PERSONAL_WORDS = Set.of(
            "forename",
            "forenames",
            "surname",
            "firstname",
            "lastname",
            "fullname",
            "dob",
            "birth",
            "birthday",
            "phone",
            "telephone",
            "tel",
            "mobile",
            "email",
            "nino",
            "nhs",
            "passport");

    /** A person's role beside the word name. */
    private static final Pattern NAME_OF_PERSON = Pattern.compile(
            "(^name$)|(\\b(victim|suspect|offender|caller|complainant|witness|person|patient|officer|reporter|informant|"
                    + "first|last|full|family|given|middle|maiden)\\b.*\\bname\\b)|(\\bname of\\b)");

    private static final Pattern INSURANCE_NUMBER =
            Pattern.compile("\\b(ni|national insurance)\\b.*\\b(no|number)\\b|\\bni\\b");

    private static final Pattern WORD_BREAK = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+");

    private PersonalColumns() {}

    /** Whether a heading such as {@code Victim_Name}, {@code phone} or {@code NI number} is one of them. */
    public static boolean contains(String heading) {
        String[] words = WORD_BREAK.split(heading.strip());
        for (String word : words) {
            if (PERSONAL_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        String spaced = String.join(" ", words).toLowerCase(Locale.ROOT).strip();
        return NAME_OF_PERSON.matcher(spaced).find()
                || INSURANCE_NUMBER.matcher(spaced).find();
    }

    /** As much of a value as may be shown. */
    static String shortened(String value) {
        return value.length() <= SHOWN_CHARACTERS ? value : value.substring(0, SHOWN_CHARACTERS);
    }
}
