package eddy.core.condition.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import eddy.core.condition.CompiledCondition.Read;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;

/**
 * Where in a condition its compiler is, and what it has gathered.
 *
 * @param app     key of the app
 * @param tables  all tables of the app
 * @param table   the table whose records are asked about here
 * @param pointer JSON pointer of the part under compilation
 * @param issues  gathered for the whole condition
 * @param reads   gathered for the whole condition
 */
public record Site(String app, Tables tables, TableModel table, String pointer, List<Issue> issues, Set<Read> reads) {

    public Site at(String step) {
        return new Site(app, tables, table, pointer + "/" + step, issues, reads);
    }

    Site of(TableModel other) {
        return new Site(app, tables, other, pointer, issues, reads);
    }

    <T> Optional<T> refuse(String code, Object... args) {
        issues.add(Issue.error(code, pointer, args));
        return Optional.empty();
    }

    /** A field of the table here; an issue when there is none. */
    Optional<FieldModel> field(String key) {
        var field = table.field(key);
        if (field.isEmpty()) {
            return refuse("condition.field.unknown", "field", key, "table", table.key());
        }
        reads.add(new Read(table.key(), key));
        return field;
    }
}
