package nightjar.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import nightjar.api.security.OriginRule;
import nightjar.serving.Caller;
import nightjar.serving.LiveSnapshot;
import nightjar.snapshot.Snapshot;

/**
 * What all routes have in common: may the caller ask, are the parameters known, does he hold the answer already,
 * and how the answer is written. Thread-safe.
 */
final class RouteHandler implements Handler {

    private static final int ADDRESS_CHARACTERS = 16 << 10;

    private final Route route;
    private final LiveSnapshot live;

    RouteHandler(Route route, LiveSnapshot live) {
        this.route = route;
        this.live = live;
    }

    @Override
    @SuppressWarnings("CatchingUnchecked") // the one place where everything that goes wrong becomes a problem
    public void handle(Context context) throws Exception {
        try {
            answer(context);
        } catch (Exception e) {
            Problems.write(Problems.of(e), context.res());
        }
    }

    private void answer(Context context) throws Exception {
        refuseForeignChange(context);
        refuseLongAddress(context);
        if (!Negotiation.accepts(context.header("Accept"), route.produces())) {
            throw Problem.of(406, "not-acceptable", "The answer is " + route.produces() + ".");
        }
        Snapshot snapshot = live.current();
        RequestParams params = RequestParams.parse(context.queryString(), route.params());
        answer(context, snapshot, route.action().prepare(new Call(context, params, snapshot)));
    }

    private void answer(Context context, Snapshot snapshot, Prepared prepared) throws Exception {
        String type = Objects.requireNonNullElse(prepared.contentType(), route.produces());
        boolean gzip = Negotiation.packs(context.header("Accept-Encoding"), type);
        HttpServletResponse response = context.res();
        response.setHeader("Cache-Control", prepared.cacheControl());
        if (Negotiation.isWorthPacking(type)) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (prepared.key() != null) {
            String tag = EntityTag.of(snapshot.version(), context.path(), prepared.key(), gzip);
            response.setHeader("ETag", tag);
            if (EntityTag.isNamed(tag, context.header("If-None-Match"))) {
                response.setStatus(304);
                return;
            }
        }
        write(compute(context, prepared), gzip, context);
    }

    /** Who leaves is missed only where nothing but his answer is lost: not by changes, and not by streams of events. */
    private Answer compute(Context context, Prepared prepared) throws Exception {
        return route.isChanging() || prepared.key() == null
                ? prepared.computed().answer()
                : Caller.await(WatchedConnection.of(context.req()), prepared.computed()::answer);
    }

    private void refuseForeignChange(Context context) throws Problem {
        boolean allowed = !route.isChanging()
                || OriginRule.mayChange(
                        context.header("Host"), context.header("Origin"), context.header(OriginRule.PROGRAM_HEADER));
        if (!allowed) {
            throw Problem.of(
                    403,
                    "origin-not-allowed",
                    "A change must come from this server's own page, or without Origin and with the header "
                            + OriginRule.PROGRAM_HEADER + ": 1.");
        }
    }

    private static void refuseLongAddress(Context context) throws Problem {
        String query = context.queryString();
        int characters = context.req().getRequestURI().length() + (query == null ? 0 : query.length());
        if (characters > ADDRESS_CHARACTERS) {
            throw Problems.ofStatus(414);
        }
    }

    private static void write(Answer answer, boolean gzip, Context context) throws IOException {
        HttpServletResponse response = context.res();
        response.setStatus(answer.status());
        response.setHeader("Content-Type", answer.contentType());
        answer.headers().forEach(response::setHeader);
        if (answer.status() == 204) {
            return;
        }
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (context.method().equals(HandlerType.HEAD)) {
            return;
        }
        OutputStream out = response.getOutputStream();
        if (gzip) {
            GZIPOutputStream packed = new GZIPOutputStream(out, 8192);
            answer.body().writeTo(packed);
            packed.finish();
        } else {
            answer.body().writeTo(out);
        }
    }
}
