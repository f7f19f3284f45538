/** A whole group through the product, its figures compared with figures computed outside: {@code ./mvnw -Pacceptance verify}. */
package io.weft.acceptance;
