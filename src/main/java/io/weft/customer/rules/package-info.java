/** Pure rules of identity: certificates, names, strong keys, survivorship. Rule book: docs/rules/identity.md. */
@NullMarked
package io.weft.customer.rules;

import org.jspecify.annotations.NullMarked;
