package eddy.core.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;

import eddy.core.condition.CompiledCondition.Read;
import eddy.core.condition.internal.NodeCompiler;
import eddy.core.condition.internal.Site;
import eddy.core.condition.internal.SqlCondition;
import eddy.core.condition.internal.SqlValue;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;

/** Checks conditions against the tables of an app and compiles them to SQL. Immutable; pure: no database, no clock. */
public final class ConditionCompiler {

    private final String app;
    private final Tables tables;

    /** @param app key of the app, by which its tags are found */
    public ConditionCompiler(String app, Tables tables) {
        this.app = app;
        this.tables = tables;
    }

    /**
     * The condition ready to ask about records of {@code table}, or what is wrong with it; places are JSON pointers
     * into the condition's JSON form.
     */
    public Compiled<CompiledCondition> compile(Condition condition, TableModel table) {
        var issues = new ArrayList<Issue>();
        var reads = new LinkedHashSet<Read>();
        var root = NodeCompiler.compile(condition, new Site(app, tables, table, "", issues, reads));
        return root.map(r -> Compiled.<CompiledCondition>of(new SqlCondition(table, r, reads), issues))
                .orElseGet(() -> Compiled.failed(issues));
    }

    /** As {@link #compile}, for one value of each record of {@code table}. */
    public Compiled<CompiledValue> value(Operand operand, TableModel table) {
        var issues = new ArrayList<Issue>();
        var site = new Site(app, tables, table, "", issues, new LinkedHashSet<>());
        return SqlValue.compile(operand, site)
                .map(value -> Compiled.<CompiledValue>of(value, issues))
                .orElseGet(() -> Compiled.failed(issues));
    }
}
