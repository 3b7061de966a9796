/**
 * Imports as a service: reads a file through nightjar.ingest into a nightjar.store, with progress and a summary.
 */
@NullMarked
package nightjar.intake;

import org.jspecify.annotations.NullMarked;
