package io.weft.kpi;

/** Makes a draft of the plan of a year; of the group when no company is named. */
public record NewPlan(int year, String company, String budgetRef, String note) {}
