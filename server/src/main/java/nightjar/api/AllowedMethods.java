package nightjar.api;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells 404 from 405: which methods an address knows. */
final class AllowedMethods {

    private record Address(Pattern pattern, String method) {}

    private final List<Address> addresses;
    private final WebFiles web;

    AllowedMethods(List<Route> routes, WebFiles web) {
        addresses = routes.stream()
                .filter(route -> !route.path().contains("<"))
                .map(route -> new Address(pattern(route.path()), route.method().name()))
                .toList();
        this.web = web;
    }

    private static Pattern pattern(String path) {
        return Pattern.compile("\\Q" + path.replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q") + "\\E");
    }

    /** What Javalin's own refusals become. */
    Problem problem(HttpResponseException refusal, Context context) {
        if (refusal.getStatus() != 404 && refusal.getStatus() != 405) {
            return Problems.of(refusal);
        }
        SortedSet<String> methods = methods(context.path());
        if (methods.isEmpty()) {
            return Problems.ofStatus(404);
        }
        return Problems.ofStatus(405).withHeader("Allow", String.join(", ", methods));
    }

    private SortedSet<String> methods(String path) {
        SortedSet<String> methods = new TreeSet<>();
        for (Address address : addresses) {
            if (address.pattern().matcher(path).matches()) {
                methods.add(address.method());
            }
        }
        if (path.startsWith("/") && web.has(path.substring(1))) {
            methods.add("GET");
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
