package eddy.backend.views;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.condition.ConditionReader;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/**
 * How a view shows the records of its form. Fields are named by key and need not exist: one that the form has lost is kept
 * for the day it comes back, and left out where the view is shown.
 *
 * @param kind    {@code grid} (also when left out), {@code kanban} or {@code calendar}
 * @param columns the columns shown, in their order; {@code null} for those of the form
 * @param frozen  how many columns from the left stay in sight; {@code null} for the first alone
 * @param filters conditions that all hold
 * @param sort    {@code null} for the newest first
 * @param group   the field a kanban has its columns by, or a table its groups
 * @param date    the field a calendar has its days by
 */
public record ViewSettings(
        String kind,
        List<Column> columns,
        Integer frozen,
        List<JsonNode> filters,
        Sort sort,
        String group,
        String date) {

    static final List<String> KINDS = List.of("grid", "kanban", "calendar");
    static final int MAX_COLUMNS = 300;
    static final int MAX_FILTERS = 50;
    static final int MIN_WIDTH = 60;
    static final int MAX_WIDTH = 1_200;

    /** @param width in pixels; {@code null} for what suits the type of the field */
    public record Column(String field, Integer width) {}

    /** @param dir {@code asc} or {@code desc} */
    public record Sort(String field, String dir) {}

    /** @throws IssueException with everything that is wrong */
    void check() {
        var issues = new ArrayList<Issue>();
        if (kind != null && !KINDS.contains(kind)) {
            issues.add(Issue.error("value.unknown", "/settings/kind", "field", "kind", "options", KINDS));
        }
        checkColumns(issues);
        checkFilters(issues);
        if (sort != null && (!isKey(sort.field()) || !List.of("asc", "desc").contains(sort.dir()))) {
            issues.add(Issue.error("view.sort", "/settings/sort"));
        }
        if (group != null && !isKey(group) || date != null && !isKey(date)) {
            issues.add(Issue.error("view.by", "/settings"));
        }
        if (!issues.isEmpty()) {
            throw new IssueException(issues);
        }
    }

    private void checkColumns(List<Issue> issues) {
        if (columns != null && (columns.isEmpty() || columns.size() > MAX_COLUMNS)) {
            issues.add(Issue.error("view.columns.number", "/settings/columns", "max", MAX_COLUMNS));
        }
        if (frozen != null && (frozen < 0 || frozen > MAX_COLUMNS)) {
            issues.add(Issue.error("view.frozen", "/settings/frozen", "max", MAX_COLUMNS));
        }
        for (int i = 0; columns != null && i < columns.size(); i++) {
            var column = columns.get(i);
            if (column == null || !isKey(column.field())) {
                issues.add(Issue.error("view.column", "/settings/columns/" + i));
            } else if (column.width() != null && (column.width() < MIN_WIDTH || column.width() > MAX_WIDTH)) {
                issues.add(Issue.error(
                        "view.width", "/settings/columns/" + i + "/width", "min", MIN_WIDTH, "max", MAX_WIDTH));
            }
        }
    }

    private void checkFilters(List<Issue> issues) {
        if (filters == null) {
            return;
        }
        if (filters.size() > MAX_FILTERS) {
            issues.add(Issue.error("view.filters.number", "/settings/filters", "max", MAX_FILTERS));
            return;
        }
        for (int i = 0; i < filters.size(); i++) {
            for (Issue issue : ConditionReader.read(filters.get(i)).issues()) {
                var place = "/settings/filters/" + i + issue.place();
                issues.add(new Issue(issue.severity(), issue.code(), issue.document(), place, issue.args()));
            }
        }
    }

    private static boolean isKey(String field) {
        return field != null && !field.isBlank() && field.length() <= 80;
    }
}
