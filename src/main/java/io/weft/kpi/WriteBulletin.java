package io.weft.kpi;

import java.time.YearMonth;

/**
 * What somebody wants the bulletin of a month to say.
 *
 * @param version of the draft he has seen
 */
public record WriteBulletin(YearMonth month, int version, BulletinWords words) {}
