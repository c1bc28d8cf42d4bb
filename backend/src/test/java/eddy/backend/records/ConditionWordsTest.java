package eddy.backend.records;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.Label;
import eddy.core.condition.ConditionReader;
import eddy.core.document.JsonText;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionWordsTest {

    private static final TableModel PARTNER =
            table("partner", List.of(field("city", "text", "城市", "City", Optional.empty())));
    private static final TableModel CUSTOMER = table(
            "customer",
            List.of(
                    field("name", "text", "名称", "Name", Optional.empty()),
                    field("spend", "money", "消费", "Spend", Optional.empty()),
                    field("score", "integer", "分数", "Score", Optional.empty()),
                    field("seen_at", "datetime", "最近登录", "Last seen", Optional.empty()),
                    field("on", "date", "日期", "Day", Optional.empty()),
                    field("active", "boolean", "活跃", "Active", Optional.empty()),
                    field("city", "region", "地区", "Region", Optional.empty()),
                    field("address", "address", "地址", "Address", Optional.empty()),
                    field("owner", "person", "负责人", "Owner", Optional.empty()),
                    field("partner", "link", "伙伴", "Partner", Optional.of("partner")),
                    choice("tier", "choice"),
                    choice("likes", "choices")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'left':{'field':'name'},'op':'contains','right':{'value':'贸易'} | 名称 包含 “贸易” | Name contains “贸易”",
                "'left':{'field':'name'},'op':'empty' | 名称 为空 | Name is empty",
                "'left':{'field':'name'},'op':'eq','right':{'value':''} | 名称 是 （未填） | Name is (nothing yet)",
                "'left':{'field':'spend'},'op':'gt','right':{'value':1000} | 消费 大于 ¥1,000.00 | Spend is more than ¥1,000.00",
                "'left':{'field':'score'},'op':'in','right':{'value':[1,2]} | 分数 是 1、2 之一 | Score is one of 1, 2",
                "'left':{'field':'tier'},'op':'in','right':{'value':['high','low']} | 分层 是 高、低 之一 | Tier is one of High, Low",
                "'left':{'field':'likes'},'op':'contains','right':{'value':'high'} | 分层 包含 高 | Tier contains High",
                "'left':{'field':'active'},'op':'eq','right':{'value':true} | 活跃 是 是 | Active is Yes",
                "'left':{'field':'on'},'op':'lt','right':{'value':'2026-03-01'} | 日期 早于 2026-03-01 | Day is before 2026-03-01",
                "'left':{'field':'seen_at'},'op':'lt','right':{'moment':'now','minus':{'days':30}} | 最近登录 早于 30 天前 | Last seen is before 30 days ago",
                "'left':{'field':'seen_at'},'op':'ge','right':{'moment':'startOfMonth','minus':{'months':1}} | 最近登录 不早于 本月 1 日前 1 个月 | Last seen is not before 1 month before the 1st of this month",
                "'left':{'field':'city'},'op':'within','right':{'value':'440000'} | 地区 位于 广东省 | Region is in 广东省",
                "'left':{'field':'address'},'op':'within','right':{'value':'440300'} | 地址 位于 广东省深圳市 | Address is in 广东省深圳市",
                "'left':{'field':'owner'},'op':'eq','right':{'value':'00000000-0000-7000-8000-000000000001'} | 负责人 是 李娜 | Owner is 李娜",
                "'left':{'field':'owner'},'op':'eq','right':{'user':true} | 负责人 是 当前用户 | Owner is the current user",
                "'left':{'field':'partner.city'},'op':'startsWith','right':{'value':'上'} | 伙伴 的 城市 以 “上” 开头 | City of Partner starts with “上”",
                "'tag':'risk' | 带有标签 流失风险 | has the tag 流失风险",
                "'tag':'risk','heldFor':{'days':1} | 带有标签 流失风险 已满 1 天 | has had the tag 流失风险 for at least 1 day",
                "'all':[{'tag':'risk'},{'any':[{'left':{'field':'name'},'op':'empty'},{'tag':'risk'}]}] | 带有标签 流失风险，且 （名称 为空，或 带有标签 流失风险） | has the tag 流失风险 and (Name is empty or has the tag 流失风险)",
                "'not':{'tag':'risk'} | 不满足（带有标签 流失风险） | not (has the tag 流失风险)",
                "'all':[] | 没有条件（全部命中） | no condition (matches all)",
                "'left':{'aggregate':'count','over':{'table':'event','link':'customer'}},'op':'gt','right':{'value':3} | 关联记录满足一个条件 | a condition on linked records holds",
            })
    void a_condition_is_read_aloud(String condition, String zh, String en) {
        assertThat(said(condition, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(said(condition, Locale.ENGLISH)).isEqualTo(en);
    }

    @Test
    void what_a_user_typed_is_never_read_as_a_place_for_words() {
        assertThat(said("'left':{'field':'name'},'op':'eq','right':{'value':'{left} {right}'}", Locale.ENGLISH))
                .isEqualTo("Name is “{left} {right}”");
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(texts("zh").keySet()).isEqualTo(texts("en").keySet());
        assertThat(texts("zh").values()).noneMatch(t -> t.toString().isEmpty());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(
                ListTexts.class.getResourceAsStream("list_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static String said(String condition, Locale locale) {
        var json = JsonText.parse("{" + condition.replace('\'', '"') + "}").orThrow();
        return new ConditionWords(
                        Tables.of(List.of(CUSTOMER, PARTNER)),
                        CUSTOMER,
                        locale,
                        ZoneId.of("Asia/Shanghai"),
                        tag -> "流失风险",
                        (field, value) -> Optional.of("李娜"))
                .say(ConditionReader.read(json).orThrow());
    }

    private static TableModel table(String key, List<FieldModel> fields) {
        return new TableModel(
                key, Label.of(key, key), key, fields, fields.get(0).key(), List.of(), false);
    }

    private static FieldModel field(String key, String type, String zh, String en, Optional<String> linkTo) {
        return new FieldModel(
                key,
                Label.of(zh, en),
                key,
                FieldTypes.standard().of(type),
                linkTo,
                List.of(),
                JsonNodeFactory.instance.objectNode());
    }

    private static FieldModel choice(String key, String type) {
        var settings = JsonText.parse("""
                        {"options": [{"value": "high", "label": {"zh-CN": "高", "en": "High"}},
                                     {"value": "low", "label": {"zh-CN": "低", "en": "Low"}}]}
                        """).orThrow();
        return new FieldModel(
                key,
                Label.of("分层", "Tier"),
                key,
                FieldTypes.standard().of(type),
                Optional.empty(),
                List.of(
                        new FieldModel.Option("high", Label.of("高", "High"), ""),
                        new FieldModel.Option("low", Label.of("低", "Low"), "")),
                settings);
    }
}
