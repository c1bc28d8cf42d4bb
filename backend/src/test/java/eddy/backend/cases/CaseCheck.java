package eddy.backend.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.cases.CaseDocument.Reference;
import eddy.flow.CaseInfo;
import eddy.flow.Todo;
import eddy.touch.Touch;

/** Holds what a case expects against what there is. Each finding says what was expected and what there is instead. */
final class CaseCheck {

    private final CaseFacts facts;
    private final CaseRecords records;
    private final CaseWorld world;
    private final UUID started;
    private final List<String> findings = new ArrayList<>();

    /** @param started the case the document started; {@code null} when it started none */
    CaseCheck(CaseFacts facts, CaseRecords records, CaseWorld world, UUID started) {
        this.facts = facts;
        this.records = records;
        this.world = world;
        this.started = started;
    }

    List<String> check(JsonNode then) {
        if (then.has("outcome")) {
            outcome(then.get("outcome"));
        }
        if (then.has("cases")) {
            exactly("cases", then.get("cases"), facts.cases(), this::fits, this::words);
        }
        if (then.has("touches")) {
            var sent = facts.touches().stream().filter(t -> t.sentAt() != null).toList();
            exactly("messages sent", then.get("touches"), sent, this::fits, this::words);
        }
        then.path("notTouches").forEach(this::notSent);
        if (then.has("todos")) {
            exactly("open todos", then.get("todos"), facts.openTodos(), this::fits, this::words);
        }
        marks(then.path("tags"), "tag", facts::hasTag);
        marks(then.path("groups"), "group", facts::inGroup);
        then.path("fields").properties().forEach(form -> form.getValue()
                .properties()
                .forEach(r ->
                        findings.addAll(records.differences(new Reference(form.getKey(), r.getKey()), r.getValue()))));
        then.path("marketing")
                .properties()
                .forEach(c -> marketing(c.getKey(), c.getValue().asText()));
        return findings;
    }

    private void outcome(JsonNode expected) {
        var ended = started == null ? null : facts.detail(started).orElseThrow().info();
        if (ended == null) {
            findings.add("outcome: the document started no case; use “cases”");
        } else if (!Objects.equals(textOf(expected), ended.outcome())
                || expected.isNull() != ended.state().equals("running")) {
            findings.add("outcome: expected %s, the case is %s with outcome %s"
                    .formatted(expected.isNull() ? "a running case" : expected, ended.state(), ended.outcome()));
        }
    }

    /** Pairs each expected thing with another one that is there; what is left over on either side is a finding. */
    private <T> void exactly(
            String what, JsonNode expected, List<T> actual, BiPredicate<JsonNode, T> fits, Function<T, String> words) {
        var left = new ArrayList<>(actual);
        for (var one : expected) {
            var match = left.stream().filter(t -> fits.test(one, t)).findFirst();
            if (match.isPresent()) {
                left.remove(match.get());
            } else {
                findings.add("%s: expected %s; there are %s"
                        .formatted(what, one, actual.stream().map(words).toList()));
            }
        }
        if (!left.isEmpty()) {
            findings.add("%s: not expected: %s"
                    .formatted(what, left.stream().map(words).toList()));
        }
    }

    private boolean fits(JsonNode expected, CaseInfo is) {
        return is.flow().equals(expected.path("flow").asText())
                && about(expected, is.form(), is.record())
                && equal(expected, "outcome", is.outcome())
                && (!expected.path("outcome").isNull() || is.state().equals("running"))
                && equal(expected, "strategy", is.strategy())
                && equal(expected, "state", is.state());
    }

    private String words(CaseInfo is) {
        return "%s of %s, %s with outcome %s and strategy %s"
                .formatted(is.flow(), is.recordTitle(), is.state(), is.outcome(), is.strategy());
    }

    private boolean fits(JsonNode expected, Touch is) {
        return is.message().equals(name(expected, "message"))
                && customer(expected, is)
                && (!expected.has("at") || instant(expected.get("at")).equals(is.sentAt()))
                && (!expected.has("reason") || expected.get("reason").asText().equals(CaseStory.reason(is.reason())));
    }

    private boolean customer(JsonNode expected, Touch is) {
        return !expected.has("customer")
                || records.customer(expected.get("customer").asText()).id().equals(is.record());
    }

    private String words(Touch is) {
        return "%s %s%s at %s"
                .formatted(
                        is.message(),
                        is.state().key(),
                        is.reason() == null ? "" : " because " + is.reason().key(),
                        is.sentAt() == null ? is.queuedAt() : is.sentAt());
    }

    /** Named alone: never sent. With a reason: there is one that was not sent because of it. */
    private void notSent(JsonNode expected) {
        var like = facts.touches().stream()
                .filter(t -> t.message().equals(name(expected, "message")))
                .filter(t -> customer(expected, t))
                .toList();
        boolean holds = expected.has("reason")
                ? like.stream().anyMatch(t -> t.sentAt() == null && fits(expected, t))
                : like.stream().allMatch(t -> t.sentAt() == null);
        if (!holds) {
            findings.add("messages not sent: expected %s; of this message there are %s"
                    .formatted(expected, like.stream().map(this::words).toList()));
        }
    }

    private boolean fits(JsonNode expected, Todo is) {
        return facts.name(is).equals(name(expected, "todo"))
                && about(expected, is.form(), is.record())
                && equal(expected, "flow", is.flow())
                && equal(expected, "priority", is.priority())
                && equal(expected, "role", is.role())
                && equal(
                        expected,
                        "assignee",
                        is.assignee() == null ? null : world.people().username(is.assignee()))
                && (!expected.has("due") || Objects.equals(instant(expected.get("due")), is.dueAt()));
    }

    private String words(Todo is) {
        return "%s of %s: %s, assignee %s, role %s, due %s"
                .formatted(
                        facts.name(is),
                        is.recordTitle(),
                        is.priority(),
                        is.assignee() == null ? "nobody" : world.people().username(is.assignee()),
                        is.role(),
                        is.dueAt());
    }

    private boolean about(JsonNode expected, String form, UUID record) {
        if (!expected.has("record")) {
            return true;
        }
        var one = expected.get("record").properties().iterator().next();
        return one.getKey().equals(form)
                && records.get(new Reference(form, one.getValue().asText()))
                        .id()
                        .equals(record);
    }

    private void marks(JsonNode forms, String what, BiPredicate<UUID, String> has) {
        forms.properties().forEach(form -> form.getValue().properties().forEach(record -> {
            var reference = new Reference(form.getKey(), record.getKey());
            var id = records.get(reference).id();
            record.getValue().properties().forEach(mark -> {
                if (has.test(id, mark.getKey()) != mark.getValue().asBoolean()) {
                    findings.add("%s %s: expected %s of %s".formatted(what, mark.getKey(), mark.getValue(), reference));
                }
            });
        }));
    }

    private void marketing(String customer, String expected) {
        boolean frozen = facts.frozen(records.customer(customer).id());
        if (frozen != expected.equals("frozen")) {
            findings.add("regular marketing to %s: expected %s, is %s"
                    .formatted(customer, expected, frozen ? "frozen" : "free"));
        }
    }

    private static String name(JsonNode expected, String member) {
        return expected.isTextual() ? expected.asText() : expected.path(member).asText();
    }

    private static boolean equal(JsonNode expected, String member, String is) {
        return !expected.has(member) || Objects.equals(textOf(expected.get(member)), is);
    }

    private static String textOf(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private static Instant instant(JsonNode time) {
        return time.isNull() ? null : OffsetDateTime.parse(time.asText()).toInstant();
    }
}
