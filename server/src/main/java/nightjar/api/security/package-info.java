/**
 * Who may ask what: loopback only, Host and Origin rules, headers.
 */
@NullMarked
package nightjar.api.security;

import org.jspecify.annotations.NullMarked;
