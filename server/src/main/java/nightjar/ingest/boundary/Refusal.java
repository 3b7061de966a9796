package nightjar.ingest.boundary;

import nightjar.area.AreaKind;
import nightjar.ingest.InputException;
import nightjar.ingest.InputException.Trouble;
import nightjar.ingest.InputFault;

/** Words for refusing a whole boundary file. */
final class Refusal {

    private Refusal() {}

    static InputException malformed(String code, String message) {
        return new InputException(Trouble.MALFORMED, code, message);
    }

    static InputException unusable(String code, String message) {
        return new InputException(Trouble.UNUSABLE, code, message);
    }

    static InputException tooLarge(String code, String message) {
        return new InputException(Trouble.TOO_LARGE, code, message);
    }

    static InputException wrongType(String code, String message) {
        return new InputException(Trouble.WRONG_TYPE, code, message);
    }

    static void requireKind(String kind) throws InputException {
        if (!AreaKind.isValid(kind)) {
            throw InputFault.BAD_KIND.because(
                    "\"%s\" cannot name a kind of area: small letters, digits and hyphens, and not the name of a layer"
                            .formatted(kind));
        }
    }
}
