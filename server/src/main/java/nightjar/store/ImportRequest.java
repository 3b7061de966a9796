package nightjar.store;

import java.time.Instant;
import java.util.List;

/**
 * What an import was asked to do, as kept beside its result.
 *
 * @param id unique, chosen by the caller
 * @param files names without their folders
 * @param contentHash SHA-256 over the input's bytes and the options, in hex; equal for the same import again
 */
public record ImportRequest(String id, ImportKind kind, List<String> files, String contentHash, Instant startedAt) {

    public ImportRequest {
        files = List.copyOf(files);
    }
}
