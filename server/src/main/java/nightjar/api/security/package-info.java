/**
 * Who may ask what, until there are roles: this machine only, and open data only.
 *
 * <p>The server binds to loopback addresses, serves only stores whose datasets are all open, answers only to
 * loopback host names (a page elsewhere cannot reach it by rebinding its own name), and changes nothing for a
 * request that another site's page may have sent. Knows neither routes nor answers.
 */
@NullMarked
package nightjar.api.security;

import org.jspecify.annotations.NullMarked;
