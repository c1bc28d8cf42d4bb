package eddy.form;

import eddy.core.Label;
import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.form.MigrationPlan.ConvertColumn;

/** A {@link ConvertColumn} in words. */
final class ConversionText {

    private ConversionText() {}

    static Label of(ConvertColumn step) {
        if (step.field().listed().isPresent()) {
            return several(step);
        }
        return step.toOne() ? one(step) : type(step);
    }

    private static Label type(ConvertColumn step) {
        var from = typeName(step.from());
        var to = step.field().type().label();
        return Label.of(
                zh(step) + "由“" + zh(from) + "”改为“" + zh(to) + "”：" + step.fit() + " 条记录的值可以转换"
                        + (step.misfit() == 0
                                ? ""
                                : "；" + step.misfit() + " 条不符合" + examplesZh(step) + "，将被清空，原值保留在修改历史中"),
                en(step) + " from “" + en(from) + "” to “" + en(to) + "”: the values of " + step.fit()
                        + " records can be read so"
                        + (step.misfit() == 0
                                ? ""
                                : "; " + step.misfit() + " cannot" + examplesEn(step)
                                        + ", will be emptied and stay in the history"));
    }

    private static Label several(ConvertColumn step) {
        return Label.of(
                zh(step) + "改为可填多项：" + step.fit() + " 条记录的值全部保留，各成为其中一项",
                en(step) + " to hold several: the values of " + step.fit()
                        + " records all stay, each as the first of its list");
    }

    private static Label one(ConvertColumn step) {
        return Label.of(
                zh(step) + "改为只填一项：" + step.fit() + " 条记录的值保留"
                        + (step.misfit() == 0
                                ? ""
                                : "；" + step.misfit() + " 条有多项" + examplesZh(step) + "，只留第一项，其余保留在修改历史中"),
                en(step) + " to hold one: the values of " + step.fit() + " records stay"
                        + (step.misfit() == 0
                                ? ""
                                : "; " + step.misfit() + " hold more than one" + examplesEn(step)
                                        + ": the first stays in the field, the others in the history"));
    }

    private static String examplesZh(ConvertColumn step) {
        return step.examples().isEmpty() ? "" : "（如 " + String.join("、", step.examples()) + "）";
    }

    private static String examplesEn(ConvertColumn step) {
        return step.examples().isEmpty() ? "" : " (such as " + String.join(", ", step.examples()) + ")";
    }

    private static String zh(ConvertColumn step) {
        return "字段“" + zh(step.field().label()) + "”（" + zh(step.form().label()) + "）";
    }

    private static String en(ConvertColumn step) {
        return "Change “" + en(step.field().label()) + "” of “" + en(step.form().label()) + "”";
    }

    private static Label typeName(String type) {
        return FieldTypes.standard().find(type).map(FieldType::label).orElse(Label.of(type, type));
    }

    private static String zh(Label label) {
        return label.in(java.util.Locale.CHINA);
    }

    private static String en(Label label) {
        return label.in(java.util.Locale.ENGLISH);
    }
}
