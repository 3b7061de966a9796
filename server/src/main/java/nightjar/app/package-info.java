/**
 * The program that everything is put together in; its commands are in {@code nightjar.app.cli}.
 *
 * <p>May depend on every other package; nothing depends on it.
 */
@NullMarked
package nightjar.app;

import org.jspecify.annotations.NullMarked;
