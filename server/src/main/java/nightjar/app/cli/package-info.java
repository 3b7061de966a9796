/**
 * The command line.
 */
@NullMarked
package nightjar.app.cli;

import org.jspecify.annotations.NullMarked;
