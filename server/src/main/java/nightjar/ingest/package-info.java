/**
 * Files in, records and rejects out: incident CSV of every layout, mapping profiles, boundaries, lookups. Knows no store.
 */
@NullMarked
package nightjar.ingest;

import org.jspecify.annotations.NullMarked;
