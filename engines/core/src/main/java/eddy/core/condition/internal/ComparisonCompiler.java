package eddy.core.condition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import eddy.core.condition.Condition.Comparison;
import eddy.core.condition.Operand;
import eddy.core.condition.Operator;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;

/** Checks that the two sides of a comparison fit each other and the operator. */
final class ComparisonCompiler {

    private ComparisonCompiler() {}

    static Optional<Node> compile(Comparison comparison, Site site) {
        var left = OperandCompiler.compile(comparison.left(), site.at("left"));
        if (refusesSeveral(comparison.op(), left, site.at("left"))) {
            return Optional.empty();
        }
        if (comparison.op() == Operator.IN || comparison.op() == Operator.NOT_IN) {
            return left.flatMap(l -> list(comparison, l, site));
        }
        var right = comparison.right().flatMap(r -> OperandCompiler.compile(r, site.at("right")));
        if (refusesSeveral(comparison.op(), right, site.at("right"))) {
            return Optional.empty();
        }
        if (left.isEmpty() || comparison.right().isPresent() != right.isPresent()) {
            return Optional.empty();
        }
        return pair(comparison.op(), left.get(), right, site);
    }

    /** A field with several is asked whether it is empty, and everything else of its rows. */
    private static boolean refusesSeveral(Operator op, Optional<Draft> side, Site site) {
        var several = side.flatMap(Draft::field)
                .filter(f -> f.listed().isPresent() && op != Operator.EMPTY && op != Operator.NOT_EMPTY);
        several.ifPresent(f -> site.refuse("condition.field.several", "field", f.key()));
        return several.isPresent();
    }

    private static Optional<Node> pair(Operator op, Draft left, Optional<Draft> right, Site site) {
        var comparing = Comparing.of(op);
        var kind = left.kind().or(() -> right.flatMap(Draft::kind)).orElseGet(() -> right.map(Draft::natural)
                .filter(k -> k != ValueKind.TEXT)
                .orElse(left.natural()));
        if (!comparing.fits(kind)) {
            return refuseOperator(op, kind, site);
        }
        var subject = left.settle(kind, right.flatMap(Draft::field), site.at("left"));
        if (right.isEmpty()) {
            return subject.map(s -> new ComparisonNode(site.pointer(), op, comparing, s, List.of()));
        }
        var wanted = comparing.right(kind);
        var object = right.get().settle(wanted, left.field(), site.at("right"));
        if (subject.isEmpty() || object.isEmpty() || !fit(wanted, left, right.get(), site)) {
            return Optional.empty();
        }
        return Optional.of(new ComparisonNode(site.pointer(), op, comparing, subject.get(), List.of(object.get())));
    }

    private static Optional<Node> list(Comparison comparison, Draft left, Site site) {
        var op = comparison.op();
        var kind = left.kind().orElse(left.natural());
        var comparing = Comparing.of(op);
        if (!comparing.fits(kind)) {
            return refuseOperator(op, kind, site);
        }
        var place = site.at("right");
        if (!(comparison.right().orElse(null) instanceof Operand.Constant constant)
                || !constant.value().isArray()) {
            return place.refuse("condition.list.expected");
        }
        var objects = new ArrayList<Term>();
        for (int i = 0; i < constant.value().size(); i++) {
            var element = constant.value().get(i);
            Constants.read(element, kind, left.field(), place.at("value").at(Integer.toString(i)))
                    .ifPresent(k -> objects.add(new Listed(k)));
        }
        if (objects.size() < constant.value().size()) {
            return Optional.empty();
        }
        return left.settle(kind, Optional.empty(), site.at("left"))
                .map(s -> new ComparisonNode(site.pointer(), op, comparing, s, List.copyOf(objects)));
    }

    private record Listed(Side.Known value) implements Term {

        @Override
        public ValueKind kind() {
            return value.kind();
        }

        @Override
        public Side at(String alias, eddy.core.condition.AsOf asOf) {
            return value;
        }
    }

    private static boolean fit(ValueKind wanted, Draft left, Draft right, Site site) {
        var kind = right.kind().orElse(wanted);
        if (kind != wanted && !DayMeetsTime.are(wanted, right.kind())) {
            site.refuse("condition.kinds.differ", "left", "@kind." + wanted.name(), "right", "@kind." + kind.name());
            return false;
        }
        if (wanted == ValueKind.LINK && !sameTarget(left.field(), right.field())) {
            site.refuse("condition.links.differ");
            return false;
        }
        return true;
    }

    private static boolean sameTarget(Optional<FieldModel> left, Optional<FieldModel> right) {
        var one = left.flatMap(FieldModel::linkTo);
        var other = right.flatMap(FieldModel::linkTo);
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static Optional<Node> refuseOperator(Operator op, ValueKind kind, Site site) {
        return site.at("op")
                .refuse("condition.operator.unfit", "op", "@op." + op.key(), "kind", "@kind." + kind.name());
    }
}
