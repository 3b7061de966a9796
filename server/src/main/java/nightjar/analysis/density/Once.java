package nightjar.analysis.density;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed when it is first asked for, once, however many threads ask. */
final class Once<T> {

    private final Supplier<T> compute;
    private volatile @Nullable T value;

    Once(Supplier<T> compute) {
        this.compute = compute;
    }

    T get() {
        T known = value;
        return known != null ? known : computeOnce();
    }

    private synchronized T computeOnce() {
        T known = value;
        if (known == null) {
            known = compute.get();
            value = known;
        }
        return known;
    }
}
