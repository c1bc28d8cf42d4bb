package eddy.touch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.Label;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.core.table.FieldModel.Option;
import eddy.core.table.TableModel;

/** The touches of an app as a table that conditions and boards read. */
public final class TouchTables {

    private TouchTables() {}

    /**
     * The system table {@code touch}.
     *
     * @param app          key of the app
     * @param customerForm key of the form {@code record} points to
     */
    public static TableModel touchTable(String app, String customerForm) {
        var fields = new ArrayList<FieldModel>();
        fields.add(link("id", Label.of("编号", "Id"), "touch"));
        fields.add(field("message", Label.of("消息", "Message"), "text"));
        fields.add(choice("channel", Label.of("渠道", "Channel"), channels()));
        fields.add(choice("purpose", Label.of("用途", "Purpose"), purposes()));
        fields.add(choice(
                "state",
                Label.of("状态", "State"),
                options(Arrays.asList(TouchState.values()), TouchState::key, TouchState::label)));
        fields.add(choice(
                "reason",
                Label.of("原因", "Reason"),
                options(Arrays.asList(Reason.values()), Reason::key, Reason::label)));
        fields.add(link("record", Label.of("客户", "Customer"), customerForm));
        fields.add(field("flow", Label.of("流程", "Flow"), "text"));
        fields.add(field("queued_at", Label.of("创建时间", "Queued"), "datetime"));
        fields.add(field("sent_at", Label.of("发送时间", "Sent"), "datetime"));
        fields.add(field("delivered_at", Label.of("送达时间", "Delivered"), "datetime"));
        fields.add(field("opened_at", Label.of("打开时间", "Opened"), "datetime"));
        fields.add(field("clicked_at", Label.of("点击时间", "Clicked"), "datetime"));
        fields.add(field("replied_at", Label.of("回复时间", "Replied"), "datetime"));
        return new TableModel(
                "touch",
                Label.of("触达", "Touches"),
                "touch",
                fields,
                "message",
                List.of(new TableModel.Fixed("app", Optional.of(app))),
                true);
    }

    private static List<Option> channels() {
        return List.of(
                new Option("email", Label.of("邮件", "E-mail"), "blue"),
                new Option("sms", Label.of("短信", "SMS"), "green"),
                new Option("push", Label.of("推送", "Push"), "purple"));
    }

    private static List<Option> purposes() {
        return List.of(
                new Option(Purpose.RECOVERY.key(), Label.of("挽回", "Recovery"), "orange"),
                new Option(Purpose.SERVICE.key(), Label.of("服务", "Service"), "blue"),
                new Option(Purpose.MARKETING.key(), Label.of("营销", "Marketing"), "magenta"));
    }

    private static <T> List<Option> options(List<T> values, Function<T, String> key, Function<T, Label> label) {
        return values.stream()
                .map(v -> new Option(key.apply(v), label.apply(v), ""))
                .toList();
    }

    private static FieldModel field(String key, Label label, String type) {
        return model(key, label, type, Optional.empty(), List.of());
    }

    private static FieldModel choice(String key, Label label, List<Option> options) {
        return model(key, label, "choice", Optional.empty(), options);
    }

    private static FieldModel link(String key, Label label, String to) {
        return model(key, label, "link", Optional.of(to), List.of());
    }

    private static FieldModel model(
            String key, Label label, String type, Optional<String> linkTo, List<Option> options) {
        return new FieldModel(
                key,
                label,
                key,
                FieldTypes.standard().of(type),
                linkTo,
                options,
                JsonNodeFactory.instance.objectNode().put("type", type));
    }
}
