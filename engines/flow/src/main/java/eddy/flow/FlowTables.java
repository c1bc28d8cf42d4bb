package eddy.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.Label;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/** The system tables {@code case} and {@code todo} as boards, lists and conditions see them. */
public final class FlowTables {

    private FlowTables() {}

    /**
     * @param app          key of the app whose rows they show
     * @param customerForm key of the form {@code record} links to
     */
    public static List<TableModel> of(String app, String customerForm) {
        return List.of(cases(app, customerForm), todos(app, customerForm));
    }

    private static TableModel cases(String app, String customerForm) {
        return new Columns("case")
                .add("flow", "text", "流程", "Flow")
                .add("strategy", "text", "策略", "Strategy")
                .add("outcome", "text", "结果", "Outcome")
                .choice(
                        "state",
                        "状态",
                        "State",
                        state("running", "运行中", "Running"),
                        state("ended", "已结束", "Ended"),
                        state("cancelled", "已取消", "Cancelled"),
                        state("failed", "失败", "Failed"))
                .link(customerForm)
                .add("started_at", "datetime", "开始时间", "Started at")
                .add("ended_at", "datetime", "结束时间", "Ended at")
                .add("duration_hours", "decimal", "时长（小时）", "Duration in hours")
                .add("release", "integer", "版本", "Release")
                .table(app, "case", Label.of("实例", "Cases"), "flow_root_case", "flow");
    }

    private static TableModel todos(String app, String customerForm) {
        return new Columns("todo")
                .add("title", "text", "title_zh", Label.of("标题", "Title"))
                .choice(
                        "state",
                        "状态",
                        "State",
                        state("open", "未完成", "Open"),
                        state("done", "已完成", "Done"),
                        state("cancelled", "已取消", "Cancelled"))
                .choice("priority", "优先级", "Priority", state("high", "高优", "High"), state("normal", "普通", "Normal"))
                .add("outcome", "text", "结果", "Outcome")
                .add("role", "text", "角色", "Role")
                .add("assignee", "person", "处理人", "Assignee")
                .link(customerForm)
                .add("flow", "text", "流程", "Flow")
                .add("created_at", "datetime", "创建时间", "Created at")
                .add("due_at", "datetime", "截止时间", "Due at")
                .add("done_at", "datetime", "完成时间", "Done at")
                .add("minutes", "integer", "用时（分钟）", "Minutes")
                .add("overdue", "boolean", "逾期", "Overdue")
                .table(app, "todo", Label.of("待办", "Todos"), "flow_todo", "title");
    }

    private static FieldModel.Option state(String value, String zh, String en) {
        return new FieldModel.Option(value, Label.of(zh, en), "");
    }

    private static final class Columns {

        private final List<FieldModel> fields = new ArrayList<>();

        Columns(String key) {
            add("id", "link", "id", Label.of("编号", "Id"), Optional.of(key), List.of());
        }

        Columns add(String key, String type, String zh, String en) {
            return add(key, type, key, Label.of(zh, en));
        }

        Columns add(String key, String type, String column, Label label) {
            return add(key, type, column, label, Optional.empty(), List.of());
        }

        Columns choice(String key, String zh, String en, FieldModel.Option... options) {
            return add(key, "choice", key, Label.of(zh, en), Optional.empty(), List.of(options));
        }

        Columns link(String form) {
            return add("record", "link", "record_id", Label.of("记录", "Record"), Optional.of(form), List.of());
        }

        private Columns add(
                String key,
                String type,
                String column,
                Label label,
                Optional<String> linkTo,
                List<FieldModel.Option> options) {
            fields.add(new FieldModel(
                    key,
                    label,
                    column,
                    FieldTypes.standard().of(type),
                    linkTo,
                    options,
                    JsonNodeFactory.instance.objectNode().put("type", type)));
            return this;
        }

        TableModel table(String app, String key, Label label, String sqlName, String title) {
            return new TableModel(
                    key, label, sqlName, fields, title, List.of(new TableModel.Fixed("app", Optional.of(app))), true);
        }
    }
}
