package io.weft.lead;

/** How many leads of a stage are of an age. */
public record LeadAgeing(LeadStage stage, LeadAge age, long leads) {}
