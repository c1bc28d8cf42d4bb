package eddy.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import eddy.report.BoardPrint.Tile;
import eddy.report.WidgetData.Column;
import eddy.report.WidgetData.Format;
import eddy.report.WidgetData.Kpi;

/** A board like the one the product ships, with figures made up by hand, in Chinese or English. */
final class SampleBoard {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-11-22T18:30:00Z");

    private final boolean zh;

    private SampleBoard(boolean zh) {
        this.zh = zh;
    }

    static BoardPrint in(Locale locale, Paper paper) {
        return new SampleBoard("zh".equals(locale.getLanguage())).board(locale, paper);
    }

    private BoardPrint board(Locale locale, Paper paper) {
        return new BoardPrint(
                t("挽回看板", "Recovery board"),
                t("客户挽回", "Churn recovery"),
                "2026-08-25 – 2026-11-23",
                List.of(t("价值分层：高、中", "Tier: high, medium")),
                tiles(),
                locale,
                SHANGHAI,
                NOW,
                paper);
    }

    private List<Tile> tiles() {
        return List.of(
                kpi(0, t("此刻风险客户", "At risk now"), 1214, null, null, null, Format.NUMBER, false),
                kpi(
                        6,
                        t("挽回成功率", "Recovery rate"),
                        new BigDecimal("0.4"),
                        new BigDecimal("0.352"),
                        40,
                        100,
                        Format.PERCENT,
                        true),
                kpi(
                        12,
                        t("挽回价值", "Value recovered"),
                        new BigDecimal("128450.5"),
                        null,
                        null,
                        null,
                        Format.MONEY,
                        false),
                kpi(
                        18,
                        t("挽回时长", "Time to recover"),
                        new BigDecimal("37.5"),
                        new BigDecimal("50"),
                        null,
                        null,
                        Format.HOURS,
                        true),
                new Tile(WidgetType.LINE, t("每周进入与挽回", "Flagged and recovered by week"), weeks(), 0, 3, 14, 7),
                new Tile(WidgetType.BAR, t("各价值分层的风险客户", "At risk by value tier"), tiers(), 14, 3, 10, 7),
                new Tile(WidgetType.TABLE, t("各策略效果", "What each strategy achieves"), strategies(), 0, 10, 14, 7),
                new Tile(WidgetType.PIE, t("挽回结果", "How cases ended"), outcomes(), 14, 10, 10, 7),
                new Tile(WidgetType.STACKED, t("各渠道触达", "Touches by channel"), channels(), 0, 17, 12, 7),
                new Tile(WidgetType.FUNNEL, t("挽回漏斗", "Recovery funnel"), funnel(), 12, 17, 12, 7));
    }

    private Tile kpi(
            int x,
            String title,
            Number value,
            Number previous,
            Integer up,
            Integer down,
            Format format,
            boolean compared) {
        var kpi = new Kpi(
                "m",
                title,
                value,
                previous,
                compared,
                up,
                down,
                up == null ? null : t("已挽回", "Recovered"),
                down == null ? null : t("进入挽回", "Flagged"),
                format,
                t(title + "的统计口径。", "How “" + title + "” is counted."));
        return new Tile(WidgetType.KPI, title, WidgetData.kpi(Column.measure("m", title, format), kpi), x, 0, 6, 3);
    }

    private WidgetData weeks() {
        var rows = new ArrayList<List<Object>>();
        var keys = new ArrayList<String>();
        int[] started = {31, 44, 38, 52, 61, 47, 55, 70, 66, 58, 49, 63, 40};
        for (int i = 0; i < started.length; i++) {
            var day = java.time.LocalDate.of(2026, 8, 31).plusWeeks(i).toString();
            rows.add(List.of(day, started[i], started[i] * (30 + i) / 100));
            keys.add(day);
        }
        return WidgetData.table(
                List.of(
                        Column.dimension("week", t("周", "Week")),
                        Column.measure("started", t("进入挽回", "Flagged"), Format.NUMBER),
                        Column.measure("recovered", t("已挽回", "Recovered"), Format.NUMBER)),
                rows,
                keys);
    }

    private WidgetData tiers() {
        return named(
                List.of(t("高风险客户", "High risk"), t("风险客户", "At risk")),
                List.of(
                        List.of(t("高", "High"), 120, 260),
                        List.of(t("中", "Medium"), 210, 520),
                        List.of(t("低", "Low"), 88, 434)));
    }

    private WidgetData strategies() {
        var rows = List.of(
                Arrays.<Object>asList(
                        t("专属客服 + 高额优惠券", "Dedicated care + large coupon"),
                        120,
                        61,
                        new BigDecimal("0.5083"),
                        new BigDecimal("30.5")),
                Arrays.<Object>asList(
                        t("电话回访", "Call back"), 240, 88, new BigDecimal("0.3667"), new BigDecimal("44.25")),
                Arrays.<Object>asList(t("短信关怀", "SMS care"), 410, 97, new BigDecimal("0.2366"), new BigDecimal("70")),
                Arrays.<Object>asList(t("自然流失观察", "Watch only"), 0, 0, null, null));
        return WidgetData.table(
                List.of(
                        Column.dimension("strategy", t("策略", "Strategy")),
                        Column.measure("started", t("进入挽回", "Flagged"), Format.NUMBER),
                        Column.measure("recovered", t("已挽回", "Recovered"), Format.NUMBER),
                        Column.measure("rate", t("成功率", "Rate"), Format.PERCENT),
                        Column.measure("hours", t("时长中位", "Median time"), Format.HOURS)),
                rows,
                List.of("a", "b", "c", "d"));
    }

    private WidgetData outcomes() {
        return named(
                List.of(t("进入挽回", "Flagged")),
                List.of(
                        List.of(t("已挽回", "Recovered"), 246),
                        List.of(t("再联系", "Contact again"), 180),
                        List.of(t("流失", "Lost"), 95),
                        List.of(t("（无）", "(none)"), 249),
                        List.of(t("空", "Nothing"), 0)));
    }

    private WidgetData channels() {
        return named(
                List.of(t("已发送", "Sent"), t("已打开", "Opened")),
                List.of(
                        List.of(t("短信", "SMS"), 1410, 0),
                        List.of(t("邮件", "E-mail"), 2210, 812),
                        List.of(t("推送", "Push"), 640, 205)));
    }

    private WidgetData funnel() {
        return WidgetData.table(
                List.of(
                        Column.measure("a", t("进入挽回", "Flagged"), Format.NUMBER),
                        Column.measure("b", t("已触达", "Reached"), Format.NUMBER),
                        Column.measure("c", t("已打开", "Opened"), Format.NUMBER),
                        Column.measure("d", t("已挽回", "Recovered"), Format.NUMBER)),
                List.of(List.of(770, 702, 411, 246)),
                List.of());
    }

    private WidgetData named(List<String> measures, List<List<Object>> rows) {
        var columns = new ArrayList<Column>();
        columns.add(Column.dimension("d", t("维度", "Dimension")));
        for (int i = 0; i < measures.size(); i++) {
            columns.add(Column.measure("m" + i, measures.get(i), Format.NUMBER));
        }
        return WidgetData.table(
                columns, rows, rows.stream().map(r -> (String) r.get(0)).toList());
    }

    private String t(String chinese, String english) {
        return zh ? chinese : english;
    }
}
