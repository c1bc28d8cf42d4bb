package eddy.core.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Values of every field type come back from the database as they went in. */
@EachDatabase
class ColumnsTest {

    private static final int ROWS = 60;

    private final TestDatabase database;

    ColumnsTest(TestDatabase database) {
        this.database = database;
        database.once(this::create);
    }

    private void create() {
        var table = database.db()
                .createTable(DSL.name("all_types"))
                .column(DSL.name("id"), org.jooq.impl.SQLDataType.INTEGER);
        for (FieldType type : FieldTypes.standard().all()) {
            table = table.column(DSL.name(type.key()), type.column());
        }
        table.execute();
    }

    private static Field<Object> column(FieldType type) {
        @SuppressWarnings("unchecked")
        var field = (Field<Object>) DSL.field(DSL.name(type.key()), type.column());
        return field;
    }

    @Test
    void what_goes_in_comes_out() {
        var random = new Random(5);
        var written = new ArrayList<Map<FieldType, Object>>();
        for (int i = 0; i < ROWS; i++) {
            var row = new HashMap<FieldType, Object>();
            FieldTypes.standard().all().forEach(t -> row.put(t, random.nextInt(6) == 0 ? null : value(t, random)));
            insert(i, row);
            written.add(row);
        }
        for (int i = 0; i < ROWS; i++) {
            var row = database.db()
                    .select(FieldTypes.standard().all().stream()
                            .map(ColumnsTest::column)
                            .toList())
                    .from(DSL.table(DSL.name("all_types")))
                    .where(DSL.field(DSL.name("id"), Integer.class).eq(i))
                    .fetchSingle();
            for (FieldType type : FieldTypes.standard().all()) {
                var expected = written.get(i).get(type);
                assertThat(row.get(column(type))).as(type.key()).isEqualTo(expected);
                assertThat(type.toJson(row.get(column(type)))).as(type.key()).isEqualTo(type.toJson(expected));
            }
        }
    }

    private void insert(int id, Map<FieldType, Object> row) {
        var columns = new ArrayList<Field<?>>(List.of(DSL.field(DSL.name("id"), Integer.class)));
        var values = new ArrayList<Object>(List.of(id));
        row.forEach((type, value) -> {
            columns.add(column(type));
            values.add(value);
        });
        database.db()
                .insertInto(DSL.table(DSL.name("all_types")))
                .columns(columns)
                .values(values)
                .execute();
    }

    private static Object value(FieldType type, Random random) {
        return switch (type.result().key()) {
            case "integer" -> random.nextLong() >> 11;
            case "duration" -> (long) random.nextInt(500_000_000);
            case "files", "signature" ->
                "[{\"id\":\"" + new UUID(random.nextLong(), random.nextLong()) + "\",\"name\":\"a.pdf\"}]";
            case "rating", "nps" -> (long) random.nextInt(11);
            case "decimal" -> decimal(random, 8);
            case "money" -> decimal(random, 4);
            case "percent" -> decimal(random, 8);
            case "date" -> LocalDate.of(1900, 1, 1).plusDays(random.nextInt(80_000));
            case "datetime" ->
                OffsetDateTime.of(1990, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                        .plus(random.nextInt(2_000_000_000), ChronoUnit.SECONDS)
                        .plusNanos(random.nextInt(1_000_000) * 1000L);
            case "region" -> random.nextBoolean() ? "440305" : "110000";
            case "address" ->
                type.fromJson(JsonNodeFactory.instance
                        .objectNode()
                        .put("region", "440305")
                        .put("street", text(random)));
            case "boolean" -> random.nextBoolean();
            case "choices", "tags" ->
                type.fromJson(JsonNodeFactory.instance.arrayNode().add("a").add(text(random)));
            case "person", "department", "link" -> new UUID(random.nextLong(), random.nextLong());
            default -> text(random);
        };
    }

    private static BigDecimal decimal(Random random, int scale) {
        return BigDecimal.valueOf(random.nextLong() >> 8, scale + 1).setScale(scale, java.math.RoundingMode.HALF_UP);
    }

    private static String text(Random random) {
        var alphabet = "aZ09 '\"\\%_张伟é\uD83D\uDE00\n;--";
        var text = new StringBuilder();
        random.ints(random.nextInt(40), 0, alphabet.codePointCount(0, alphabet.length()))
                .map(i -> alphabet.codePointAt(alphabet.offsetByCodePoints(0, i)))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    @Test
    void the_greatest_values_allowed_fit() {
        var limit = new BigDecimal("999999999999999");
        for (String key : List.of("decimal", "money", "percent")) {
            var type = FieldTypes.standard().of(key);
            for (String text : List.of(limit.toPlainString(), limit.negate().toPlainString())) {
                var cell = key.equals("percent") ? text + "%" : text;
                var value = type.fromText(cell, com.fasterxml.jackson.databind.node.MissingNode.getInstance())
                        .orThrow();
                var row = new HashMap<FieldType, Object>();
                row.put(type, value);
                insert(1000, row);
            }
        }
        assertThat(database.db()
                        .fetchCount(
                                DSL.table(DSL.name("all_types")),
                                DSL.field(DSL.name("id"), Integer.class).eq(1000)))
                .isEqualTo(6);
    }
}
