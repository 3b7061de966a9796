package nightjar.api.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which hosts are this machine and nothing else. */
public final class LoopbackHosts {

    private static final Pattern HOST_HEADER = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    private LoopbackHosts() {}

    /** The address to bind to; throws when any address of the host is not a loopback one. */
    public static InetAddress resolve(String host) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!address.isLoopbackAddress()) {
                    throw new NotLoopbackException(host);
                }
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new NotLoopbackException(host);
        }
    }

    /** Whether a Host header names this machine; a name that some other server handed out never does. */
    public static boolean allows(@Nullable String hostHeader) {
        return hostHeader != null
                && HOST_HEADER.matcher(hostHeader.toLowerCase(Locale.ROOT)).matches();
    }
}
