/** The catalog's tables: an entity for what a person edits, queries for lists, batches and feeds for sets. */
@NullMarked
package io.weft.catalog.store;

import org.jspecify.annotations.NullMarked;
