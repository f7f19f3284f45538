/** Pages, files and answers of metrics, plans, schemes and scores. */
@NullMarked
package io.weft.kpi.web;

import org.jspecify.annotations.NullMarked;
