package eddy.form.imports;

import java.util.ArrayList;
import java.util.List;

import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.imports.ImportMapping.Blank;
import eddy.form.internal.compile.ValueIssues;

/** Whether a mapping fits the file and the form. Used once. */
final class MappingCheck {

    private final TableFile file;
    private final CompiledForm form;
    private final ImportMapping mapping;
    private final List<Issue> issues = new ArrayList<>();

    MappingCheck(TableFile file, CompiledForm form, ImportMapping mapping) {
        this.file = file;
        this.form = form;
        this.mapping = mapping;
    }

    List<Issue> issues() {
        columns();
        key();
        if (!mapping.rows().isEmpty()) {
            rows();
        }
        blanks();
        if (mapping.key().isEmpty()) {
            required();
        }
        return issues;
    }

    private void columns() {
        mapping.columns().forEach((column, field) -> {
            if (column < 0 || column >= file.header().size()) {
                issues.add(Issue.error("import.column.missing", "/columns/" + column, "column", column + 1));
            }
            if (form.field(field).isEmpty()) {
                issues.add(Issue.error("record.field.unknown", "/columns/" + column, "field", field));
            }
        });
        if (mapping.columns().values().stream().distinct().count()
                < mapping.columns().size()) {
            issues.add(Issue.error("import.field.twice", "/columns"));
        }
        if (mapping.columns().isEmpty()) {
            issues.add(Issue.error("import.columns.none", "/columns"));
        }
    }

    private void key() {
        mapping.key().ifPresent(key -> {
            if (form.uniqueKey().map(FieldModel::key).filter(key::equals).isEmpty()) {
                issues.add(Issue.error("import.key.not_unique", "/key", "field", key));
            } else if (!isMapped(key)) {
                issues.add(Issue.error("import.key.unmapped", "/key", "field", key));
            }
        });
    }

    private void rows() {
        var there = RowSheet.of(file, form).stream()
                .flatMap(s -> s.field().stream())
                .toList();
        mapping.rows().stream()
                .filter(field -> !there.contains(field))
                .forEach(field -> issues.add(Issue.error("import.rows.none", "/rows", "field", field)));
        form.uniqueKey()
                .filter(key -> !isMapped(key.key()))
                .ifPresent(key -> issues.add(ValueIssues.issue("import.rows.key", key)));
    }

    private void blanks() {
        mapping.onBlank().forEach((key, blank) -> {
            if (blank instanceof Blank.Value constant) {
                form.field(key).ifPresent(f -> issues.addAll(form.checkValue(f, constant.value())));
            }
        });
    }

    private void required() {
        form.required().stream()
                .filter(key -> !isMapped(key))
                .flatMap(key -> form.field(key).stream())
                .filter(f -> !form.isFilled(f))
                .forEach(f -> issues.add(ValueIssues.issue("import.required.unmapped", f)));
    }

    private boolean isMapped(String field) {
        return mapping.columns().containsValue(field);
    }
}
