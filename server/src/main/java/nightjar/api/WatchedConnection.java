package nightjar.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import nightjar.serving.Caller;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that can be asked, while a request of it is being answered, whether the caller has closed it: by reading
 * one byte without waiting. A byte that did come belongs to the next request (or to the body of this one); it is kept
 * and handed to Jetty before anything that follows it. Thread-safe. See ADR 0013.
 */
final class WatchedConnection extends SocketChannelEndPoint implements Caller.Presence {

    private final Executor executor;

    /** The byte that was read ahead, if any; guarded by this. */
    private final ByteBuffer ahead = ByteBuffer.allocate(1).flip();

    WatchedConnection(
            SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler, Executor executor) {
        super(channel, selector, key, scheduler);
        this.executor = executor;
    }

    /** The connection that a request came by; one that cannot be watched is never left. */
    static Caller.Presence of(HttpServletRequest request) {
        EndPoint connection = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        return connection instanceof WatchedConnection watched ? watched : () -> false;
    }

    @Override
    public synchronized boolean hasLeft() {
        if (ahead.hasRemaining()) {
            return false;
        }
        ahead.clear();
        try {
            return getChannel().read(ahead) < 0;
        } catch (IOException e) {
            return true;
        } finally {
            ahead.flip();
        }
    }

    @Override
    public synchronized int fill(ByteBuffer buffer) throws IOException {
        int kept = BufferUtil.append(buffer, ahead);
        return kept == 0 ? super.fill(buffer) : kept + Math.max(0, super.fill(buffer));
    }

    /** The selector would wait for more than the byte that is here already. */
    @Override
    protected void needsFillInterest() {
        if (hasByteAhead()) {
            executor.execute(() -> getFillInterest().fillable());
        } else {
            super.needsFillInterest();
        }
    }

    private synchronized boolean hasByteAhead() {
        return ahead.hasRemaining();
    }
}
