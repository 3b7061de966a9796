/**
 * HTTP: routes, parameters, problems and encoders.
 */
@NullMarked
package nightjar.api;

import org.jspecify.annotations.NullMarked;
