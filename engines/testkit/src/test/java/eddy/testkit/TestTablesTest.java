package eddy.testkit;

import java.math.BigDecimal;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.table.FieldModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class TestTablesTest {

    private final TestDatabase database;
    private final TestTables tables = new TestTables(MarkdownTables.parse("""
                    ## table account
                    | id | name:text | tier:choice(high,low) |
                    |----|-----------|-----------------------|
                    | 1  | Acme      | high                  |

                    ## table customer
                    | id | name:text | account:link(account) | spend:money | vip:boolean |
                    |----|-----------|-----------------------|-------------|-------------|
                    | 7  | 张伟       | 1                     | 1,000.5     | 是           |
                    | 8  | ␠         |                       |             |             |
                    """));

    TestTablesTest(TestDatabase database) {
        this.database = database;
        database.once(() -> tables.create(database));
    }

    @Test
    void models_what_the_heads_say() {
        var customer = tables.table("customer");
        assertThat(customer.field("account").orElseThrow().linkTo()).contains("account");
        assertThat(tables.table("account").field("tier").orElseThrow().options())
                .extracting(FieldModel.Option::value)
                .containsExactly("high", "low");
        assertThat(tables.tables().all()).hasSize(2);
    }

    @Test
    void fills_the_tables_with_typed_values() {
        var rows = database.db()
                .fetch(DSL.table(DSL.name("t_customer")))
                .sortAsc(DSL.field(DSL.name("name"), String.class));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("name")).isEqualTo(" ");
        assertThat(rows.get(0).get("spend")).isNull();
        assertThat(rows.get(1).get("id")).isEqualTo(TestTables.id(7));
        assertThat(rows.get(1).get("account")).isEqualTo(TestTables.id(1));
        assertThat(rows.get(1).get("spend", BigDecimal.class)).isEqualByComparingTo("1000.5");
        assertThat(rows.get(1).get("vip")).isEqualTo(true);
    }

    @Test
    void numbers_are_ids_and_back() {
        assertThat(TestTables.number(TestTables.id(12345))).isEqualTo(12345);
        assertThat(TestTables.id(1)).hasToString("00000000-0000-7000-8000-000000000001");
    }

    @Test
    void a_head_without_a_type_is_refused() {
        var wrong = MarkdownTables.parse("## table x\n| id | name |\n");
        assertThatThrownBy(() -> new TestTables(wrong)).hasMessageContaining("name");
    }
}
