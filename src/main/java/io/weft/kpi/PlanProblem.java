package io.weft.kpi;

/**
 * What is wrong with a cell of a plan's sheet.
 *
 * @param line as the spreadsheet numbers it
 * @param column the heading
 */
public record PlanProblem(int line, String column, String messageKey) {}
