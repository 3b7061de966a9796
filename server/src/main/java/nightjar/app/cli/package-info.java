/**
 * The command line: one {@code *Command} class for each command, and what they share.
 *
 * <p>A command ends with 0 when it did what was asked, 1 when it failed, 2 when it was asked wrongly. Results go to
 * standard output, one {@code name: number} a line; notes, progress and errors go to standard error, an error in one
 * line that says what to do. Nothing but {@code nightjar.app} depends on this package.
 */
@NullMarked
package nightjar.app.cli;

import org.jspecify.annotations.NullMarked;
