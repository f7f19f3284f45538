/** What a viewer may see of a customer's contracts. */
@NullMarked
package io.weft.policy.service;

import org.jspecify.annotations.NullMarked;
