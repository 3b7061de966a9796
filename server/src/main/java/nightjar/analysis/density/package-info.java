/**
 * Kernel density on the ground: exact values in events per square kilometre.
 */
@NullMarked
package nightjar.analysis.density;

import org.jspecify.annotations.NullMarked;
