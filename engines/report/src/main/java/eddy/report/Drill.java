package eddy.report;

import eddy.core.condition.Condition;

/**
 * The records behind a figure.
 *
 * @param table     key of their table
 * @param condition what they fulfil; the reader's row rights still apply
 */
public record Drill(String table, Condition condition) {}
