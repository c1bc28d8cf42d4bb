package eddy.backend.records;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.condition.Condition;
import eddy.core.condition.Condition.All;
import eddy.core.condition.Condition.Any;
import eddy.core.condition.Condition.Comparison;
import eddy.core.condition.Condition.Not;
import eddy.core.condition.Condition.TagHeld;
import eddy.core.condition.Operand;
import eddy.core.condition.Operand.Anchor;
import eddy.core.condition.Operand.CaseValue;
import eddy.core.condition.Operand.Constant;
import eddy.core.condition.Operand.CurrentUser;
import eddy.core.condition.Operand.FieldOperand;
import eddy.core.condition.Operand.Moment;
import eddy.core.condition.Operand.OwnDepartments;
import eddy.core.condition.Operator;
import eddy.core.condition.Period;
import eddy.core.field.ValueKind;
import eddy.core.region.Regions;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;
import eddy.report.PrintedValue;

/** Reads a condition aloud. What it asks of linked records is only mentioned. */
final class ConditionWords {

    private final Tables tables;
    private final TableModel table;
    private final Locale locale;
    private final ZoneId zone;
    private final ListTexts texts;
    private final UnaryOperator<String> tags;
    private final BiFunction<FieldModel, String, Optional<String>> names;

    /**
     * @param tags  names of tags by key
     * @param names of the record, person or department that a value of a field means
     */
    ConditionWords(
            Tables tables,
            TableModel table,
            Locale locale,
            ZoneId zone,
            UnaryOperator<String> tags,
            BiFunction<FieldModel, String, Optional<String>> names) {
        this.tables = tables;
        this.table = table;
        this.locale = locale;
        this.zone = zone;
        this.texts = ListTexts.in(locale);
        this.tags = tags;
        this.names = names;
    }

    String say(Condition condition) {
        return say(condition, true);
    }

    private String say(Condition condition, boolean outermost) {
        if (condition instanceof All all) {
            return joined(all.of(), "and", "empty.all", outermost);
        }
        if (condition instanceof Any any) {
            return joined(any.of(), "or", "empty.any", outermost);
        }
        if (condition instanceof Not not) {
            return texts.say("not", "inner", say(not.of(), true));
        }
        if (condition instanceof TagHeld tag) {
            return tag.heldFor()
                    .map(p -> texts.say("tagHeld", "tag", tags.apply(tag.tag()), "period", period(p)))
                    .orElseGet(() -> texts.say("tag", "tag", tags.apply(tag.tag())));
        }
        return condition instanceof Comparison comparison ? comparison(comparison) : texts.say("linked");
    }

    private String joined(List<Condition> parts, String glue, String empty, boolean outermost) {
        if (parts.isEmpty()) {
            return texts.say(empty);
        }
        var words = parts.stream().map(p -> say(p, false)).collect(Collectors.joining(texts.say(glue)));
        return outermost || parts.size() == 1 ? words : texts.say("brackets", "inner", words);
    }

    private String comparison(Comparison comparison) {
        if (!(comparison.left() instanceof FieldOperand left)) {
            return texts.say("linked");
        }
        var field = field(left.path());
        var kind = field.map(f -> f.type().kind()).orElse(ValueKind.TEXT);
        var family =
                switch (kind) {
                    case NUMBER -> "number";
                    case DATE, DATETIME -> "time";
                    default -> "text";
                };
        var right =
                comparison.right().map(r -> operand(r, field, comparison.op())).orElse("");
        return texts.say("op." + family + "." + comparison.op().key(), "left", name(left.path()), "right", right);
    }

    private String operand(Operand operand, Optional<FieldModel> like, Operator op) {
        if (operand instanceof Constant constant) {
            return constant(constant.value(), like, op);
        }
        if (operand instanceof FieldOperand other) {
            return name(other.path());
        }
        if (operand instanceof Moment moment) {
            return moment(moment);
        }
        if (operand instanceof CurrentUser) {
            return texts.say("me");
        }
        if (operand instanceof OwnDepartments) {
            return texts.say("myDepartment");
        }
        return texts.say(operand instanceof CaseValue ? "case" : "linked");
    }

    private String constant(JsonNode value, Optional<FieldModel> like, Operator op) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(one -> constant(one, like, op))
                    .collect(Collectors.joining(texts.say("comma")));
        }
        if (value.isNull() || value.isTextual() && value.textValue().isEmpty()) {
            return texts.say("blank");
        }
        var kind = like.map(f -> f.type().kind()).orElse(ValueKind.TEXT);
        if (kind == ValueKind.TEXT || kind == ValueKind.ADDRESS && op == Operator.CONTAINS) {
            return texts.say("quoted", "text", value.asText());
        }
        if (kind == ValueKind.ADDRESS) {
            return Regions.text(value.asText(), "");
        }
        var name = kind.pointsElsewhere() ? names.apply(like.get(), value.asText()) : Optional.<String>empty();
        var whole =
                kind == ValueKind.CHOICES ? JsonNodeFactory.instance.arrayNode().add(value) : value;
        var words = PrintedValue.words(like.get(), whole, name, locale, zone);
        return words.isEmpty() ? value.asText() : words;
    }

    private String moment(Moment moment) {
        var anchor = texts.say("moment." + moment.anchor().name());
        if (moment.shift().isEmpty()) {
            return anchor;
        }
        var side = moment.back() ? "ago" : "ahead";
        var period = period(moment.shift().get());
        boolean fromNow = moment.anchor() == Anchor.NOW || moment.anchor() == Anchor.TODAY;
        return texts.say(fromNow ? side : side + "Of", "period", period, "anchor", anchor);
    }

    private String period(Period period) {
        var number = period.amount() == 1 ? ".one" : ".more";
        return texts.say("period." + period.unit().name() + number, "count", String.valueOf(period.amount()));
    }

    private Optional<FieldModel> field(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? table.field(path)
                : table.field(path.substring(0, dot))
                        .flatMap(FieldModel::linkTo)
                        .flatMap(tables::table)
                        .flatMap(there -> there.field(path.substring(dot + 1)));
    }

    private String name(String path) {
        var own = field(path).map(f -> f.label().in(locale)).orElse(path);
        int dot = path.indexOf('.');
        var link = dot < 0 ? Optional.<FieldModel>empty() : table.field(path.substring(0, dot));
        return link.map(l -> texts.say("hop", "link", l.label().in(locale), "field", own))
                .orElse(own);
    }
}
