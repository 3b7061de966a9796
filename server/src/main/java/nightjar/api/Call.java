package nightjar.api;

import io.javalin.http.Context;
import nightjar.snapshot.Snapshot;

/**
 * One request: its checked parameters, and the snapshot that it stays on to its end.
 *
 * @param context for what only imports need: bodies and files
 */
record Call(Context context, RequestParams params, Snapshot snapshot) {

    String path(String name) {
        return context.pathParam(name);
    }
}
