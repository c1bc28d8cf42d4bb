package eddy.backend.nextsteps;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import eddy.backend.records.TimelineItem;
import eddy.backend.rules.RuleResource.Named;
import eddy.backend.rules.Whys;
import eddy.backend.todos.TodoView;
import eddy.core.Label;

/**
 * One thing to do or to know about a record now, with what speaks for it. Parts that do not belong to its kind are {@code
 * null}.
 *
 * @param kind     {@code todo_mine}, {@code todo_pool}, {@code case_stuck}, {@code todo_other}, {@code case_waits}, {@code
 *                 start}, {@code rule_holds} or {@code quiet}
 * @param called   whether something asks for it; a flow that nothing asks for can be started all the same
 * @param todo     the todo to be done
 * @param standing the running case and what it rests at
 * @param flow     the flow that can be started
 * @param decision what the flow's decision table answers for the record
 * @param rule     the rule that asks for it, or that holds without anybody at work on it
 * @param since    of the rule, or of the quiet
 * @param why      the rule's comparisons with the values they see
 * @param last     the last case of the flow
 * @param done     the last todo that was done
 * @param happened the last that happened
 */
public record NextStep(
        String kind,
        boolean called,
        TodoView todo,
        StandingView standing,
        Named flow,
        DecisionView decision,
        Named rule,
        Instant since,
        List<Whys.Why> why,
        LastCase last,
        TodoView done,
        TimelineItem happened) {

    /** A running case. */
    public record StandingView(UUID id, Named flow, Instant startedAt, List<Rest> rests) {}

    /**
     * One step the case rests at.
     *
     * @param until   when it goes on by itself at the latest, or {@code null}
     * @param events  names of the behaviour events it waits for
     * @param touches reactions it waits for: {@code opened}, {@code clicked}, {@code replied}
     */
    public record Rest(Label label, String type, Instant until, List<Label> events, List<String> touches) {}

    /**
     * @param row     the row that applied, counted from 1
     * @param note    what the table's author says about it; {@code null} when nothing
     * @param inputs  what the table looked at
     * @param outputs what it answered
     */
    public record DecisionView(Named decision, int row, String note, List<Said> inputs, List<Said> outputs) {}

    /** A value by its name, in the reader's language. */
    public record Said(Label name, String value) {}

    /** @param outcome how it went, or {@code null} */
    public record LastCase(UUID id, String state, String outcome, Instant endedAt) {}

    static NextStep todo(String kind, TodoView todo) {
        return new NextStep(kind, true, todo, null, null, null, null, null, List.of(), null, null, null);
    }

    static NextStep standing(String kind, StandingView standing) {
        return new NextStep(kind, true, null, standing, null, null, null, null, List.of(), null, null, null);
    }

    static NextStep start(Named flow, DecisionView decision, Asking asking, boolean called, LastCase last) {
        return new NextStep(
                "start",
                called,
                null,
                null,
                flow,
                decision,
                asking == null ? null : asking.rule(),
                asking == null ? null : asking.since(),
                asking == null ? List.of() : asking.why(),
                last,
                null,
                null);
    }

    static NextStep holds(Asking asking, TodoView done) {
        return new NextStep(
                "rule_holds",
                true,
                null,
                null,
                null,
                null,
                asking.rule(),
                asking.since(),
                asking.why(),
                null,
                done,
                null);
    }

    static NextStep quiet(TimelineItem happened) {
        var since = happened == null ? null : happened.at();
        return new NextStep("quiet", true, null, null, null, null, null, since, List.of(), null, null, happened);
    }

    /** A rule that holds for the record. */
    record Asking(Named rule, Instant since, List<Whys.Why> why) {}
}
