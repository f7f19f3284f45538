/** The database: the embedded PostgreSQL server of a default run, its two roles, and the guarded migration. */
@NullMarked
package io.weft.platform.database;

import org.jspecify.annotations.NullMarked;
