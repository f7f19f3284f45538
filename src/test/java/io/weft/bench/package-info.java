/**
 * Measures against raw SQL in the same run: {@code ./mvnw -Pbench verify [-Dweft.bench.customers=1000000]}. Machines differ and
 * are noisy; the ratios are what counts.
 */
package io.weft.bench;
