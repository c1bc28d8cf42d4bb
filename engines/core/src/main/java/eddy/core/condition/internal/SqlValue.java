package eddy.core.condition.internal;

import java.util.Optional;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.Field;

import eddy.core.condition.AsOf;
import eddy.core.condition.CompiledCondition.Read;
import eddy.core.condition.CompiledValue;
import eddy.core.condition.Operand;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;

/** An operand compiled to SQL. */
public record SqlValue(Term term, Set<Read> reads) implements CompiledValue {

    public SqlValue {
        reads = Set.copyOf(reads);
    }

    /** The operand by itself, with nothing to compare it with; issues go to the site. */
    public static Optional<SqlValue> compile(Operand operand, Site site) {
        return OperandCompiler.compile(operand, site)
                .flatMap(draft -> draft.settle(draft.natural(), Optional.empty(), site))
                .map(term -> new SqlValue(term, site.reads()));
    }

    @Override
    public ValueKind kind() {
        return term.kind();
    }

    @Override
    public Optional<FieldModel> field() {
        return term instanceof Aggregation aggregation && aggregation.kind() != ValueKind.NUMBER
                ? aggregation.of()
                : term.field();
    }

    @Override
    public Field<Object> on(String alias, AsOf asOf) {
        return term.at(alias, asOf).sql();
    }

    @Override
    public Optional<Condition> crossed(String alias, AsOf before, AsOf now) {
        return term instanceof Aggregation aggregation
                ? aggregation.rows().crossed(alias, before, now)
                : Optional.empty();
    }
}
