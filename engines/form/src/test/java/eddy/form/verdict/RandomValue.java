package eddy.form.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Values for a field: mostly right ones, at the edges, and now and then what somebody hostile sends. */
final class RandomValue {

    static final String LINKED = "0190163d-8694-739b-aea5-966c26f8ad91";

    private static final List<String> WORDS = List.of(
            "a",
            "Ab 1",
            "客户",
            "9",
            "x".repeat(13),
            "😀😀",
            "ab\u0301",
            "مرحبا",
            "A<b>",
            "Straße",
            "c d",
            " a",
            "a ",
            "İi",
            "a\tb");
    private static final List<String> HOSTILE_WORDS =
            List.of("a\u0000b", "\uD83D", "'; drop table x; --", "y".repeat(20_001), "\u202Eabc", "=1+1", "null", "{}");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "5",
            "10",
            "99",
            "100",
            "101",
            "2.5",
            "0.1",
            "-0.5",
            "1.00005",
            "10.0",
            "1e2",
            "9007199254740991",
            "-9007199254740991",
            "999999999999999",
            "526000000");
    private static final List<String> HOSTILE_NUMBERS =
            List.of("9007199254740992", "-9007199254740992", "1e15", "1e16", "-1e20", "1e300", "1e999", "-1e999");
    private static final List<String> DATES = List.of(
            "2026-03-15",
            "2024-02-29",
            "1970-01-01",
            "0001-01-01",
            "9999-12-31",
            "2026-02-29",
            "2026-02-30",
            "2026-13-01",
            "2026-3-1",
            "20260315",
            "2026-03-15T00:00:00Z",
            "1000-10-10");
    private static final List<String> MOMENTS = List.of(
            "2026-03-15T10:00:00Z",
            "2026-03-15T10:00:00+08:00",
            "2026-03-15T10:00:00.123Z",
            "1970-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "2026-03-15T10:00:00",
            "2026-03-15 10:00:00Z",
            "2026-03-15T25:00:00Z",
            "2026-02-30T10:00:00Z",
            "2026-03-15",
            "2026-03-15T10:00Z",
            "2026-03-15T10:00:00+0800",
            "2026-03-15T10:00:00-00:30");
    private static final List<String> EMAILS = List.of(
            "a@example.com",
            "A.b+c@sub.example.org",
            "a@b",
            "a@@b.com",
            "a.@b.com",
            ".a@b.com",
            "a..b@b.com",
            "客户@b.com",
            "a@例子.com",
            "a b@c.com",
            "a@b.c",
            "a@-b.com",
            "a@b-.com",
            "a@b_c.com",
            "@b.com",
            "a@",
            "a@b.com ",
            "a'b@c.com",
            "a@1.2.3.4",
            "a@[1.2.3.4]",
            "\"a b\"@c.com",
            "a@b.123",
            "a@b..com");
    private static final List<String> URLS = List.of(
            "https://example.com",
            "http://a.b/c?d=e#f",
            "HTTPS://example.com",
            "ftp://a.b",
            "https://",
            "http://a b.c",
            "https://a.b/c d",
            "https://例子.com/路",
            "https://a.b/%zz",
            "https://a.b/%20",
            "https://a.b/[x]",
            "http://[::1]/",
            "http://a:99999/",
            "https://a.b/{x}",
            "https://a.b/\"",
            "http:///x",
            "https://u:p@a.b:80/x",
            "http://a.b/^",
            "https://a.b/<x>",
            "http://a_b.c",
            "https://a.b/#a#b");
    private static final List<String> PHONES = List.of(
            "13800000000",
            "+8613800000000",
            "+12",
            "138 0000 0000",
            "12345",
            "+0123456789",
            "023-12345678",
            "１３８００００００００",
            "+123456789012345");
    private static final List<String> IDS = List.of(
            "11010519491231002X",
            "11010519491231002x",
            "110105194912310021",
            "440524188001010014",
            "440524198013010014",
            "11010519491231002",
            "0" + "1".repeat(17));
    private static final List<String> REGIONS =
            List.of("440000", "440300", "440305", "44030", "0" + "44030", "4403055", "abcdef", "110000");
    private static final List<String> TIMES = List.of("00:00", "23:59", "24:00", "9:00", "09:60", "09:00:00", "");
    private static final List<String> UUIDS = List.of(
            LINKED,
            "0190163d-8694-739b-aea5-966c26f8ad9",
            "not an id",
            "0190163D-8694-739B-AEA5-966C26F8AD91",
            "{" + LINKED + "}",
            "");
    private static final List<String> RICH = List.of(
            "<p>Hello</p>",
            "plain",
            "<p></p>",
            "<script>x</script>",
            "<p>&nbsp;</p>",
            "<b>客户",
            "a < b",
            "<p><br></p>",
            "&amp;");

    private final Random random;

    RandomValue(Random random) {
        this.random = random;
    }

    /** @param hostile how likely in a hundred a value of some other type is */
    JsonNode of(JsonNode property, int hostile) {
        if (random.nextInt(100) < hostile) {
            return wrong();
        }
        var settings = property.path("x-eddy");
        return switch (settings.path("type").asText()) {
            case "text", "long_text" -> text(random.nextInt(12) == 0 ? HOSTILE_WORDS : WORDS);
            case "rich_text" -> text(RICH);
            case "integer", "decimal", "money", "percent" -> number(random.nextInt(8) == 0 ? HOSTILE_NUMBERS : NUMBERS);
            case "duration" -> number(NUMBERS);
            case "rating", "nps" -> IntNode.valueOf(random.nextInt(14) - 1);
            case "date" -> text(DATES);
            case "datetime" -> text(MOMENTS);
            case "time" -> text(TIMES);
            case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
            case "choice" -> option(property.path("enum"));
            case "choices" -> list(() -> option(property.path("items").path("enum")));
            case "tags" -> list(() -> text(WORDS));
            case "phone" -> text(PHONES);
            case "email" -> text(EMAILS);
            case "url" -> text(URLS);
            case "china_id" -> text(IDS);
            case "region" -> text(REGIONS);
            case "address" -> address();
            case "person", "link" -> text(UUIDS);
            case "subtable" -> list(() -> row(property.path("items").path("properties"), hostile));
            default -> NullNode.instance;
        };
    }

    private JsonNode text(List<String> from) {
        return TextNode.valueOf(from.get(random.nextInt(from.size())));
    }

    private JsonNode number(List<String> from) {
        return DecimalNode.valueOf(new BigDecimal(from.get(random.nextInt(from.size()))));
    }

    private JsonNode option(JsonNode options) {
        return random.nextInt(6) == 0 ? text(WORDS) : options.get(random.nextInt(options.size()));
    }

    private ArrayNode list(java.util.function.Supplier<JsonNode> each) {
        var list = JsonNodeFactory.instance.arrayNode();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            list.add(each.get());
        }
        return list;
    }

    private JsonNode address() {
        var address = JsonNodeFactory.instance.objectNode();
        if (random.nextBoolean()) {
            address.set("region", text(REGIONS));
        }
        if (random.nextBoolean()) {
            address.set("street", random.nextInt(9) == 0 ? TextNode.valueOf("s".repeat(201)) : text(WORDS));
        }
        if (random.nextInt(4) == 0) {
            address.put("postcode", random.nextBoolean() ? "518000" : "5180");
        }
        if (random.nextInt(20) == 0) {
            address.put("planet", "earth");
        }
        return address;
    }

    private JsonNode row(JsonNode columns, int hostile) {
        if (random.nextInt(100) < hostile) {
            return wrong();
        }
        var row = JsonNodeFactory.instance.objectNode();
        columns.properties().forEach(e -> {
            if (!e.getKey().equals("sum") && random.nextInt(4) > 0) {
                row.set(e.getKey(), of(e.getValue(), hostile));
            }
        });
        return row;
    }

    private JsonNode wrong() {
        var json = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> TextNode.valueOf("wrong");
            case 1 -> IntNode.valueOf(42);
            case 2 -> BooleanNode.TRUE;
            case 3 -> json.arrayNode().add(1);
            case 4 -> json.objectNode().put("a", 1);
            case 5 -> NullNode.instance;
            case 6 -> TextNode.valueOf("  ");
            case 7 -> json.arrayNode().add("a").add("a");
            default -> json.arrayNode();
        };
    }
}
