/**
 * JMH benchmarks of the analyses and tiles, with their peers in the same run; {@code scripts/bench} runs them and
 * docs/performance.md keeps the ratios. Everything is synthetic and seeded.
 */
@NullMarked
package nightjar.bench;

import org.jspecify.annotations.NullMarked;
