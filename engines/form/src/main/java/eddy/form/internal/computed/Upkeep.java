package eddy.form.internal.computed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.table.FieldModel;
import eddy.form.internal.store.Columns;

/**
 * What is known of computed fields in the table {@code form_computed}: by which definition, and as of when, each stands
 * in all records. A field that is not there has to be worked out everywhere.
 */
public final class Upkeep {

    private static final Table<Record> TABLE = DSL.table(DSL.name("form_computed"));
    private static final Field<String> DEFINITION = Columns.text("definition");
    private static final Field<OffsetDateTime> AS_OF =
            DSL.field(DSL.name("as_of"), SQLDataType.TIMESTAMPWITHTIMEZONE.notNull());
    private static final String ALIAS = "t";

    /** Windows are of hours at least where people use them; a quarter of an hour late is soon enough. */
    private static final Duration WINDOWS = Duration.ofMinutes(15);

    private final Transactions tx;
    private final String app;

    public Upkeep(Transactions tx, String app) {
        this.tx = tx;
        this.app = app;
    }

    private record State(String definition, Instant asOf) {}

    /** Work that leaves its fields standing as of a moment. */
    public record Due(Wanted wanted, Instant asOf) {}

    /** Form by form, what has to be worked out now; forms that others draw from come in the order of the documents. */
    public List<Due> due(ComputedPlan plan, AsOf now) {
        var due = new ArrayList<Due>();
        for (FormPlan form : plan.forms()) {
            if (!form.isEmpty()) {
                var known = known(form);
                everywhere(form, known, now).ifPresent(due::add);
                due.addAll(moved(form, known, now));
            }
        }
        return due;
    }

    private Optional<Due> everywhere(FormPlan form, Map<String, State> known, AsOf now) {
        var keys = new LinkedHashSet<String>();
        form.drawn().stream()
                .filter(d -> isStale(d.field(), known, d.asksTime(), now))
                .forEach(d -> keys.add(d.field().key()));
        form.worked().stream()
                .filter(w -> isStale(w.field(), known, w.formula().asksTime(), now))
                .forEach(w -> keys.add(w.field().key()));
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new Due(new Wanted(form, keys, DSL.noCondition()), now.now()));
    }

    private static boolean isStale(FieldModel field, Map<String, State> known, boolean asksTime, AsOf now) {
        var state = known.get(field.key());
        if (state == null || !state.definition().equals(definition(field))) {
            return true;
        }
        return asksTime && day(state.asOf(), now).isBefore(day(now.now(), now));
    }

    private static LocalDate day(Instant at, AsOf now) {
        return at.atZone(now.zone()).toLocalDate();
    }

    /** Roll-ups over a window: the records of which a linked one has gone in or out since. */
    private List<Due> moved(FormPlan form, Map<String, State> known, AsOf now) {
        var due = new ArrayList<Due>();
        for (Drawn one : form.drawn()) {
            var state = known.get(one.field().key());
            boolean stands = one.hasWindow() && !isStale(one.field(), known, one.asksTime(), now);
            if (stands && !state.asOf().plus(WINDOWS).isAfter(now.now())) {
                one.value()
                        .crossed(ALIAS, AsOf.at(state.asOf(), now.zone()), now)
                        .ifPresent(crossed -> due.add(
                                new Due(new Wanted(form, Set.of(one.field().key()), where(form, crossed)), now.now())));
            }
        }
        return due;
    }

    private static Condition where(FormPlan form, Condition condition) {
        return Columns.ID.in(DSL.select(Columns.in(DSL.name(ALIAS), Columns.ID))
                .from(form.form().table().as(ALIAS))
                .where(condition));
    }

    private Map<String, State> known(FormPlan form) {
        var known = new LinkedHashMap<String, State>();
        tx.db()
                .select(Columns.FIELD, DEFINITION, AS_OF)
                .from(TABLE)
                .where(Columns.APP.eq(app))
                .and(Columns.FORM.eq(form.form().keptKey()))
                .forEach(row -> known.put(
                        row.value1(), new State(row.value2(), row.value3().toInstant())));
        return known;
    }

    /** Keeps that the fields stand as of the moment at which their working out began. */
    public void done(Due due) {
        var form = due.wanted().form();
        keep(
                form.keptKey(),
                due.wanted().fields(),
                key -> definition(form.field(key).orElseThrow()),
                due.asOf());
    }

    void keep(String form, Set<String> fields, UnaryOperator<String> definition, Instant asOf) {
        tx.requiresNew(() -> {
            for (String key : fields) {
                forget(form, key);
                tx.db()
                        .insertInto(TABLE, Columns.APP, Columns.FORM, Columns.FIELD, DEFINITION, AS_OF)
                        .values(app, form, key, definition.apply(key), asOf.atOffset(ZoneOffset.UTC))
                        .execute();
            }
        });
    }

    /** Whether a field stands by this definition in all records. */
    boolean stands(String form, String field, String definition) {
        return tx.db()
                .fetchExists(DSL.selectOne()
                        .from(TABLE)
                        .where(Columns.APP.eq(app))
                        .and(Columns.FORM.eq(form))
                        .and(Columns.FIELD.eq(field))
                        .and(DEFINITION.eq(definition)));
    }

    /** Forgets what draws from a form, or from rows of its records. */
    public void forget(ComputedPlan plan, String from) {
        tx.required(() -> plan.forms().stream()
                .flatMap(form -> form.drawn().stream())
                .filter(d -> d.readsFrom(from))
                .forEach(d -> forget(d.form().keptKey(), d.field().key())));
    }

    private void forget(String form, String field) {
        tx.db()
                .deleteFrom(TABLE)
                .where(Columns.APP.eq(app))
                .and(Columns.FORM.eq(form))
                .and(Columns.FIELD.eq(field))
                .execute();
    }

    private static String definition(FieldModel field) {
        return hash(field.type().key() + field.settings());
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
