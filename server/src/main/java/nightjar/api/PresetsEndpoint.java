package nightjar.api;

/** The ready-made questions, which change only with the program. */
final class PresetsEndpoint {

    private final byte[] json;
    private final String hash;

    PresetsEndpoint(Presets presets) {
        json = Json.bytes(presets);
        hash = EntityTag.hash(json);
    }

    Prepared prepare(Call call) {
        return Prepared.file(hash, Answer.bytes(200, Answer.JSON, json));
    }
}
