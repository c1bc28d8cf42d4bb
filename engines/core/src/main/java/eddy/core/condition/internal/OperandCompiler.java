package eddy.core.condition.internal;

import java.util.Optional;

import eddy.core.condition.Operand;
import eddy.core.condition.Operand.Function;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;

/** Compiles one side of a comparison, as far as it goes without the other. */
final class OperandCompiler {

    private OperandCompiler() {}

    static Optional<Draft> compile(Operand operand, Site site) {
        if (operand instanceof Operand.FieldOperand field) {
            return field(field.path(), site.at("field")).map(Draft::of);
        }
        if (operand instanceof Operand.Constant constant) {
            return Optional.of(new ConstantDraft(constant.value()));
        }
        if (operand instanceof Operand.Aggregate aggregate) {
            return aggregation(aggregate, site).map(Draft::of);
        }
        if (operand instanceof Operand.Change change) {
            return change(change, site).map(Draft::of);
        }
        if (operand instanceof Operand.Moment moment) {
            return Optional.of(Draft.of(new MomentTerm(moment)));
        }
        if (operand instanceof Operand.CaseValue value) {
            return Optional.of(new CaseDraft(value.name()));
        }
        if (operand instanceof Operand.OwnDepartments) {
            return Optional.of(Draft.of(new OwnDepartmentsTerm()));
        }
        return Optional.of(Draft.of(new UserTerm()));
    }

    private static Optional<Term> field(String path, Site site) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return site.field(path).map(FieldTerm::new);
        }
        var link = site.field(path.substring(0, dot));
        if (link.isEmpty()) {
            return Optional.empty();
        }
        var target = link.get().linkTo().flatMap(site.tables()::table);
        if (target.isEmpty()) {
            var code = link.get().listed().isPresent() ? "condition.path.several" : "condition.path.no_link";
            return site.refuse(code, "field", link.get().key());
        }
        var key = path.substring(dot + 1);
        if (key.indexOf('.') >= 0) {
            return site.refuse("condition.path.too_long", "path", path);
        }
        return site.of(target.get()).field(key).map(f -> new HopTerm(link.get(), target.get(), f));
    }

    private static Optional<Aggregation> aggregation(Operand.Aggregate aggregate, Site site) {
        boolean ordered = aggregate.fn() == Function.FIRST || aggregate.fn() == Function.LAST;
        var rows = RowsCompiler.compile(aggregate.over(), ordered, site.at("over"));
        if (aggregate.fn() == Function.COUNT) {
            return aggregate.field().isPresent()
                    ? site.at("field").refuse("condition.aggregate.field_unexpected")
                    : rows.map(r -> new Aggregation(aggregate.fn(), Optional.empty(), r));
        }
        if (aggregate.field().isEmpty()) {
            return site.refuse("condition.aggregate.field_missing", "function", functionName(aggregate.fn()));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return site.at("field")
                .of(rows.get().table())
                .field(aggregate.field().get())
                .filter(f -> fits(aggregate.fn(), f, site.at("field")))
                .map(f -> new Aggregation(aggregate.fn(), Optional.of(f), rows.get()));
    }

    private static boolean fits(Function fn, FieldModel field, Site site) {
        var kind = field.type().kind();
        var fits =
                switch (fn) {
                    case SUM, AVG -> kind == ValueKind.NUMBER;
                    case MIN, MAX -> kind == ValueKind.NUMBER || kind == ValueKind.DATE || kind == ValueKind.DATETIME;
                    case COUNT, FIRST, LAST -> true;
                };
        if (!fits) {
            site.refuse("condition.aggregate.kind", "function", functionName(fn), "field", field.key());
        }
        return fits;
    }

    private static Optional<Term> change(Operand.Change change, Site site) {
        var place = site.at("change");
        if (change.of().over().window().isEmpty()) {
            return place.at("over").refuse("condition.change.window_missing");
        }
        var of = aggregation(change.of(), place);
        if (of.isPresent() && of.get().kind() != ValueKind.NUMBER) {
            return place.refuse("condition.change.number");
        }
        return of.map(a -> new ChangeTerm(a, change.as()));
    }

    private static String functionName(Function fn) {
        return "@function." + fn.name();
    }
}
