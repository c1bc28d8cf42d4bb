package eddy.core.table;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.Label;
import eddy.core.field.FieldTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TableModelTest {

    private static FieldModel field(String key, String type) {
        return new FieldModel(
                key,
                Label.of(key, key),
                "c_" + key,
                FieldTypes.standard().of(type),
                Optional.empty(),
                List.of(),
                JsonNodeFactory.instance.objectNode());
    }

    private final TableModel todo = new TableModel(
            "todo",
            Label.of("待办", "Todo"),
            "todo",
            List.of(field("title", "text"), field("due_at", "datetime")),
            "title",
            List.of(
                    new TableModel.Fixed("app", Optional.of("churn")),
                    new TableModel.Fixed("deleted_at", Optional.empty())),
            true);

    @Test
    void finds_its_fields_by_key() {
        assertThat(todo.field("title").orElseThrow().column()).isEqualTo("c_title");
        assertThat(todo.field("nose")).isEmpty();
        assertThat(todo.byKey()).containsOnlyKeys("title", "due_at");
    }

    @Test
    void binds_what_every_visible_row_fulfils() {
        var db = DSL.using(SQLDialect.POSTGRES);
        var query = db.selectOne().from(todo.as("t")).where(todo.visible("t"));
        assertThat(query.getSQL())
                .isEqualTo("select 1 as \"one\" from \"todo\" as \"t\""
                        + " where (\"t\".\"app\" = ? and \"t\".\"deleted_at\" is null)");
        assertThat(query.getBindValues()).containsExactly("churn");
    }

    @Test
    void gives_its_columns_their_types() {
        var due = TableModel.on("t", todo.field("due_at").orElseThrow());
        assertThat(due.getQualifiedName().toString()).isEqualTo("\"t\".\"c_due_at\"");
        assertThat(due.getDataType().getType()).isEqualTo(java.time.OffsetDateTime.class);
    }

    @Test
    void tables_are_found_by_key_and_never_twice() {
        assertThat(Tables.of(List.of(todo)).table("todo")).contains(todo);
        assertThat(Tables.of(List.of(todo)).table("case")).isEmpty();
        assertThat(Tables.of(List.of(todo)).all()).containsExactly(todo);
        assertThatThrownBy(() -> Tables.of(List.of(todo, todo))).hasMessageContaining("todo");
    }
}
