package eddy.form.internal.cleaning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.field.ValueKind;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.internal.compile.Fitting;
import eddy.form.internal.compile.JsonSchemas;

/** Reads what one cleaning rule does; each kind says which fields it fits. */
final class StepReader {

    private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final double MOST = 100;
    private static final Set<String> PHONES = Set.of("phone", "text");
    private static final Set<String> EMAILS = Set.of("email", "text");

    private final Map<String, FieldModel> fields;
    private final boolean facts;
    private final List<Issue> issues;

    StepReader(Map<String, FieldModel> fields, boolean facts, List<Issue> issues) {
        this.fields = fields;
        this.facts = facts;
        this.issues = issues;
    }

    /** A step that was read, and the fields it fits. */
    final class Read {
        private final CleaningStep step;
        private final Predicate<FieldModel> fits;

        private Read(CleaningStep step, Predicate<FieldModel> fits) {
            this.step = step;
            this.fits = fits;
        }

        CleaningStep step() {
            return step;
        }

        void check(FieldModel field, String place) {
            if (!fits.test(field)) {
                issues.add(Issue.error("form.cleaning.type", place, "field", field.key()));
            } else if (step instanceof FillStep fill && fill.source() instanceof FillStep.Constant constant) {
                checkConstant(field, constant.value(), place);
            }
        }
    }

    Optional<Read> read(JsonNode json, String place) {
        var kind = json.path("kind").asText();
        return switch (kind) {
            case "trim" -> text(TextStep.trim());
            case "collapse" -> text(TextStep.collapse());
            case "width" -> width(json.path("to").asText("half"), place);
            case "case" -> letters(json.path("to").asText(), place);
            case "phone" ->
                Optional.of(new Read(
                        TextStep.as("phone"), f -> PHONES.contains(f.type().key())));
            case "email" ->
                Optional.of(new Read(
                        TextStep.as("email"), f -> EMAILS.contains(f.type().key())));
            case "fill" -> fill(json, place);
            case "outlier" -> outlier(json, place);
            default -> wrong("form.cleaning.kind", place + "/kind", "kind", kind);
        };
    }

    private Optional<Read> text(TextStep step) {
        return Optional.of(new Read(
                step, f -> f.type().kind() == ValueKind.TEXT && !f.type().ofFiles()));
    }

    private Optional<Read> width(String to, String place) {
        return to.equals("half") || to.equals("full")
                ? text(TextStep.width(to.equals("half")))
                : wrong("form.cleaning.setting", place + "/to", "value", to);
    }

    private Optional<Read> letters(String to, String place) {
        return switch (to) {
            case "upper" -> text(TextStep.upper());
            case "lower" -> text(TextStep.lower());
            case "title" -> text(TextStep.title());
            default -> wrong("form.cleaning.setting", place + "/to", "value", to);
        };
    }

    private Optional<Read> fill(JsonNode json, String place) {
        var from = json.path("from").asText();
        switch (from) {
            case "constant":
                return json.hasNonNull("value")
                        ? Optional.of(new Read(new FillStep(new FillStep.Constant(json.get("value"))), f -> true))
                        : wrong("form.cleaning.value", place + "/value");
            case "field":
                var other = Optional.ofNullable(fields.get(json.path("field").asText()));
                return other.isEmpty()
                        ? wrong(
                                "form.field.unknown",
                                place + "/field",
                                "field",
                                json.path("field").asText())
                        : Optional.of(new Read(
                                new FillStep(new FillStep.OtherField(other.get())),
                                f -> Fitting.alike(f, other.get())));
            case "median":
                return Optional.of(new Read(new FillStep(new FillStep.Median()), StepReader::isNumber));
            case "previous":
                return Optional.of(new Read(
                        new FillStep(new FillStep.Previous()), f -> !f.type().ofFiles()));
            default:
                return wrong("form.cleaning.setting", place + "/from", "value", from);
        }
    }

    private Optional<Read> outlier(JsonNode json, String place) {
        var then = json.path("then").asText("mark");
        var tag = json.path("tag").asText();
        if (then.equals("mark") && facts) {
            return wrong("form.cleaning.facts", place + "/then");
        }
        if (then.equals("mark") && !TAG.matcher(tag).matches()) {
            return wrong("form.cleaning.tag", place + "/tag", "tag", tag);
        }
        if (!then.equals("mark") && !then.equals("reject")) {
            return wrong("form.cleaning.setting", place + "/then", "value", then);
        }
        return usual(json, place)
                .map(usual -> new Read(
                        new OutlierStep(usual, then.equals("mark") ? Optional.of(tag) : Optional.empty()),
                        StepReader::isNumber));
    }

    private Optional<OutlierStep.Usual> usual(JsonNode json, String place) {
        var by = json.path("by").asText();
        switch (by) {
            case "range":
                var min = number(json, "min");
                var max = number(json, "max");
                boolean sensible = min.isPresent() || max.isPresent();
                boolean crossed =
                        min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0;
                return sensible && !crossed
                        ? Optional.of(new OutlierStep.Range(min, max))
                        : wrong("form.cleaning.range", place + "/min");
            case "iqr":
                return factor(json, 1.5, place).map(OutlierStep.Quartiles::new);
            case "zscore":
                return factor(json, 3, place).map(OutlierStep.Deviation::new);
            default:
                return wrong("form.cleaning.setting", place + "/by", "value", by);
        }
    }

    private Optional<Double> factor(JsonNode json, double usual, String place) {
        double factor = json.path("factor").asDouble(usual);
        return factor > 0 && factor <= MOST
                ? Optional.of(factor)
                : wrong("form.cleaning.factor", place + "/factor", "max", (int) MOST);
    }

    private static Optional<BigDecimal> number(JsonNode json, String name) {
        return json.path(name).isNumber() ? Optional.of(json.get(name).decimalValue()) : Optional.empty();
    }

    private static boolean isNumber(FieldModel field) {
        return field.type().kind() == ValueKind.NUMBER;
    }

    private void checkConstant(FieldModel field, JsonNode value, String place) {
        var schema = JsonSchemas.compile(field.type().schema(field.settings()));
        if (!schema.validate(value).isEmpty()) {
            issues.add(Issue.error("form.cleaning.constant", place, "field", field.key(), "value", value.asText()));
        }
    }

    private <T> Optional<T> wrong(String code, String place, Object... arguments) {
        issues.add(Issue.error(code, place, arguments));
        return Optional.empty();
    }
}
