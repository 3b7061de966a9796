package nightjar.serving;

/** Work for the {@link WorkPool}: pure, and never waiting for other work of the pool. */
@FunctionalInterface
public interface Computation<V> {

    V compute() throws UnanswerableException;
}
