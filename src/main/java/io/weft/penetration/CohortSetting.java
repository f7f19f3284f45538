package io.weft.penetration;

import io.weft.policy.CohortTerms;
import java.time.Instant;
import java.util.List;

/** What a page about cohorts needs beside the figures: names of codes, product classes, what the group decided. */
public record CohortSetting(CodeNames names, List<String> classes, CohortTerms terms, Instant dataAt) {}
