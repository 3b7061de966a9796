package nightjar.store;

import org.jspecify.annotations.Nullable;

/**
 * An import that the store knows.
 *
 * @param undone whether it was undone since
 */
public record ImportRecord(
        ImportRequest request, ImportState state, @Nullable ImportSummary summary, boolean undone) {}
