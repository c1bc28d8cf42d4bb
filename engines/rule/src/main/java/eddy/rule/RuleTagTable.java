package eddy.rule;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.Label;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/** The tags of an app's records as a table that boards and conditions read. */
public final class RuleTagTable {

    private RuleTagTable() {}

    /**
     * The system table {@code tag} over {@code record_tag}.
     *
     * @param app  key of the app
     * @param form key of the form whose records' tags are meant, which is the one {@code record} points to
     * @param kept how rows name that form
     */
    public static TableModel tagTable(String app, String form, String kept) {
        return new TableModel(
                "tag",
                Label.of("标签", "Tags"),
                "record_tag",
                List.of(
                        field("tag", Label.of("标签", "Tag"), "text", Optional.empty()),
                        field("record", Label.of("记录", "Record"), "link", Optional.of(form)),
                        field("since", Label.of("打上时间", "Since"), "datetime", Optional.empty()),
                        field("by_rule", Label.of("规则", "Rule"), "text", Optional.empty())),
                "tag",
                List.of(new TableModel.Fixed("app", Optional.of(app)), new TableModel.Fixed("form", Optional.of(kept))),
                true);
    }

    private static FieldModel field(String key, Label label, String type, Optional<String> linkTo) {
        return new FieldModel(
                key,
                label,
                key,
                FieldTypes.standard().of(type),
                linkTo,
                List.of(),
                JsonNodeFactory.instance.objectNode().put("type", type));
    }
}
