package eddy.rule.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.rule.RuleProblem;

/** The table {@code rule_problem}: what the actions of each rule left out when they last acted, or why it could not run. */
public final class Problems {

    /** The issue of a rule whose run was taken back whole. */
    public static final String FAILED = "rule.run.failed";

    private static final Table<Record> TABLE = DSL.table(DSL.name("rule_problem"));
    private static final Field<String> APP = DSL.field(DSL.name("rule_problem", "app"), SQLDataType.VARCHAR);
    private static final Field<String> RULE = DSL.field(DSL.name("rule_problem", "rule"), SQLDataType.VARCHAR);
    private static final Field<OffsetDateTime> AT = DSL.field(DSL.name("at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<String> ISSUES = DSL.field(DSL.name("issues"), SQLDataType.VARCHAR);

    /** Written issues carry what their accessors say, too. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Transactions tx;

    public Problems(Transactions tx) {
        this.tx = tx;
    }

    public void keep(String app, String rule, List<Issue> issues, Instant at) {
        tx.db()
                .insertInto(TABLE, APP, RULE, AT, ISSUES)
                .values(app, rule, at.atOffset(ZoneOffset.UTC), written(issues))
                .onConflict(APP, RULE)
                .doUpdate()
                .set(AT, at.atOffset(ZoneOffset.UTC))
                .set(ISSUES, written(issues))
                .execute();
    }

    public void forget(String app, String rule) {
        tx.db().deleteFrom(TABLE).where(APP.eq(app), RULE.eq(rule)).execute();
    }

    public void forgetFailure(String app, String rule) {
        var stands = of(app).get(rule);
        if (stands != null && stands.issues().stream().anyMatch(i -> i.code().equals(FAILED))) {
            forget(app, rule);
        }
    }

    /** Lets what a rule left out be said of it under another key. */
    public void rename(String app, String from, String to) {
        forget(app, to);
        tx.db().update(TABLE).set(RULE, to).where(APP.eq(app), RULE.eq(from)).execute();
    }

    /** Of all rules: another release may name others. */
    public void forget(String app) {
        tx.db().deleteFrom(TABLE).where(APP.eq(app)).execute();
    }

    /** By key of the rule. */
    public Map<String, RuleProblem> of(String app) {
        return tx.db()
                .select(RULE, AT, ISSUES)
                .from(TABLE)
                .where(APP.eq(app))
                .fetchMap(RULE, row -> new RuleProblem(row.get(AT).toInstant(), read(row.get(ISSUES))));
    }

    private static String written(List<Issue> issues) {
        try {
            return JSON.writeValueAsString(issues);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Issue> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<Issue>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
