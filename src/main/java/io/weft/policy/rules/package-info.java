/** Judgements over a customer's contracts, pure: where a customer stands in his life with us. */
@NullMarked
package io.weft.policy.rules;

import org.jspecify.annotations.NullMarked;
