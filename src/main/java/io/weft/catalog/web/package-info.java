/** The catalog's pages: products, needs by class, channels, authorities to sell for another company. */
@NullMarked
package io.weft.catalog.web;

import org.jspecify.annotations.NullMarked;
