package eddy.backend.engines;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.app.AppManifest;
import eddy.core.Transactions;
import eddy.core.table.TableModel;
import eddy.flow.spi.Awaited;
import eddy.flow.spi.Happenings;

/** Looks into the table of events and the touches for what a flow began to wait for too late. */
final class PastHappenings implements Happenings {

    private static final String EVENT = "e";
    private static final Map<String, String> REACTIONS =
            Map.of("opened", "opened_at", "clicked", "clicked_at", "replied", "replied_at");

    private final Transactions tx;
    private final Surroundings.LatestRelease latest;

    PastHappenings(Transactions tx, Surroundings.LatestRelease latest) {
        this.tx = tx;
        this.latest = latest;
    }

    @Override
    public boolean happened(String app, UUID recordId, UUID caseId, Awaited awaited, Instant since) {
        var after = since.atOffset(ZoneOffset.UTC);
        return !awaited.events().isEmpty() && event(app, recordId, awaited.events(), after)
                || !awaited.touches().isEmpty() && reaction(app, caseId, awaited.touches(), after);
    }

    private boolean event(String app, UUID recordId, List<String> types, OffsetDateTime after) {
        var compiled = latest.of(app);
        var events = compiled.flatMap(a -> a.manifest().events());
        return events.isPresent()
                && compiled.get()
                        .tables()
                        .table(events.get().form())
                        .filter(table -> event(table, events.get(), recordId, types, after))
                        .isPresent();
    }

    private boolean event(
            TableModel table, AppManifest.Events events, UUID recordId, List<String> types, OffsetDateTime after) {
        return tx.db()
                .fetchExists(DSL.selectOne()
                        .from(table.as(EVENT))
                        .where(table.visible(EVENT))
                        .and(column(table, events.link(), UUID.class).eq(recordId))
                        .and(column(table, events.type(), String.class).in(types))
                        .and(column(table, events.at(), OffsetDateTime.class).gt(after)));
    }

    private static <T> Field<T> column(TableModel table, String field, Class<T> type) {
        return DSL.field(DSL.name(EVENT, table.field(field).orElseThrow().column()), type);
    }

    private boolean reaction(String app, UUID caseId, List<String> reactions, OffsetDateTime after) {
        Condition any = DSL.falseCondition();
        for (var reaction : reactions) {
            any = any.or(DSL.field(DSL.name(REACTIONS.get(reaction)), SQLDataType.TIMESTAMPWITHTIMEZONE)
                    .gt(after));
        }
        return tx.db()
                .fetchExists(DSL.selectOne()
                        .from(DSL.table(DSL.name("touch")))
                        .where(DSL.field(DSL.name("app"), String.class).eq(app))
                        .and(DSL.field(DSL.name("case_id"), String.class).eq(caseId.toString()))
                        .and(any));
    }
}
