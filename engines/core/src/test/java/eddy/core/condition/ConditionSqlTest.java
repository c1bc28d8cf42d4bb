package eddy.core.condition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import eddy.core.Label;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The SQL itself, as diffable text in {@code sql.txt}: a reader sees which index serves it, and a change of its shape is
 * seen in review. What it means is tested on the databases.
 */
class ConditionSqlTest {

    private static final AsOf AS_OF = AsOf.at(Instant.parse("2026-03-15T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    record Golden(String condition, SQLDialect dialect, String sql) {

        @Override
        public String toString() {
            return dialect + " " + condition;
        }
    }

    /** Blocks of a condition, then lines beginning with the dialect; empty lines between blocks. */
    static List<Golden> golden() throws IOException {
        try (var in = ConditionSqlTest.class.getResourceAsStream("sql.txt")) {
            var golden = new ArrayList<Golden>();
            var condition = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("{")) {
                    condition = line;
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(": ");
                    golden.add(new Golden(
                            condition, SQLDialect.valueOf(line.substring(0, colon)), line.substring(colon + 2)));
                }
            }
            return golden;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void compiles_to(Golden golden) throws IOException {
        var condition = ConditionReader.read(new JsonMapper().readTree(golden.condition()))
                .orThrow();
        var customer = tables().table("customer").orElseThrow();
        var predicate = new ConditionCompiler("churn", tables())
                .compile(condition, customer)
                .orThrow()
                .predicate("c", AS_OF);
        assertThat(DSL.using(golden.dialect()).render(predicate)).isEqualTo(golden.sql());
    }

    private static Tables tables() {
        return Tables.of(List.of(
                table(
                        "customer",
                        field("id", "link", null),
                        field("name", "text", null),
                        field("tier", "choice", null),
                        field("spend", "money", null),
                        field("visits", "integer", null),
                        field("ends", "date", null),
                        field("seen", "datetime", null),
                        field("likes", "choices", null),
                        field("account", "link", "account")),
                table("account", field("id", "link", null), field("size", "integer", null)),
                table(
                        "visit",
                        field("id", "link", null),
                        field("customer", "link", "customer"),
                        field("at", "datetime", null),
                        field("score", "nps", null))));
    }

    private static TableModel table(String key, FieldModel... fields) {
        var alive = new TableModel.Fixed("deleted_at", Optional.empty());
        return new TableModel(key, Label.of(key, key), key, List.of(fields), "id", List.of(alive), false);
    }

    private static FieldModel field(String key, String type, String linkTo) {
        return new FieldModel(
                key,
                Label.of(key, key),
                key,
                FieldTypes.standard().of(type),
                Optional.ofNullable(linkTo),
                List.of(),
                JsonNodeFactory.instance.objectNode());
    }
}
