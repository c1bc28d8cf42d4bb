package eddy.backend.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import eddy.touch.Reason;

/** What happened in a case, a line each, in the order it happened. */
final class CaseStory {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final CaseFacts facts;
    private final CaseRecords records;
    private final ZoneId zone;
    private final List<Line> told = new ArrayList<>();

    CaseStory(CaseFacts facts, CaseRecords records, ZoneId zone) {
        this.facts = facts;
        this.records = records;
        this.zone = zone;
    }

    private record Line(Instant at, String text) {}

    void tell(Instant at, String text) {
        told.add(new Line(at, text));
    }

    String time(Instant at) {
        return at == null ? "no time" : TIME.format(at.atZone(zone));
    }

    String text() {
        var all = new ArrayList<>(told);
        rules(all);
        cases(all);
        touches(all);
        todos(all);
        all.sort(Comparator.comparing(Line::at));
        return String.join(
                "\n",
                all.stream().map(l -> "  " + time(l.at()) + "  " + l.text()).toList());
    }

    private void rules(List<Line> all) {
        facts.transitions()
                .forEach(t ->
                        all.add(new Line(t.at(), "rule %s: %s %s".formatted(t.rule(), who(t.record()), t.what()))));
    }

    private String who(UUID record) {
        return records.anybody(record).map(Object::toString).orElse("a record");
    }

    private void cases(List<Line> all) {
        for (var one : facts.cases()) {
            facts.detail(one.id()).stream()
                    .flatMap(d -> d.timeline().stream())
                    .forEach(e -> all.add(new Line(
                            e.at(),
                            "case of %s: %s %s “%s” %s"
                                    .formatted(
                                            one.flow(),
                                            e.kind(),
                                            e.step(),
                                            e.title().in(Locale.ENGLISH),
                                            e.detail() == null ? "" : e.detail()))));
        }
    }

    private void touches(List<Line> all) {
        for (var touch : facts.touches()) {
            all.add(new Line(
                    touch.queuedAt(), "touch %s to %s queued".formatted(touch.message(), who(touch.record()))));
            if (touch.sentAt() != null) {
                all.add(new Line(touch.sentAt(), "touch %s sent by %s".formatted(touch.message(), touch.channel())));
            } else {
                all.add(new Line(
                        touch.queuedAt(),
                        "touch %s is %s: %s"
                                .formatted(touch.message(), touch.state().key(), reason(touch.reason()))));
            }
        }
    }

    static String reason(Reason reason) {
        return reason == null ? "no reason" : reason.key();
    }

    private void todos(List<Line> all) {
        for (var todo : facts.todos()) {
            all.add(new Line(
                    todo.createdAt(),
                    "todo %s for %s: %s, due %s, now %s"
                            .formatted(
                                    facts.name(todo),
                                    who(todo.record()),
                                    todo.priority(),
                                    time(todo.dueAt()),
                                    todo.state())));
        }
    }
}
