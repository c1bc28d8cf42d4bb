package eddy.backend.references;

import jakarta.enterprise.context.ApplicationScoped;

import eddy.app.Bundle;
import eddy.app.reference.Renaming;
import eddy.backend.apps.GoingLive;
import eddy.backend.engines.Engines;
import eddy.backend.identity.Members;
import eddy.core.Transactions;
import eddy.flow.FlowKeys;
import eddy.rule.RuleKeys;
import eddy.touch.TouchKeys;

/** What is kept follows to the keys a release gives to things. */
@ApplicationScoped
class RenamedMarks implements GoingLive {

    private final Engines engines;
    private final Members members;
    private final TouchKeys touches;
    private final FlowKeys flows;
    private final RuleKeys rules;

    RenamedMarks(Engines engines, Members members, Transactions tx) {
        this.engines = engines;
        this.members = members;
        this.flows = new FlowKeys(tx);
        this.rules = new RuleKeys(tx);
        this.touches = new TouchKeys(tx);
    }

    @Override
    public void goesLive(String app, Bundle before, Bundle after) {
        Renaming.marks(before, after).forEach(step -> follow(app, step));
    }

    private void follow(String app, Renaming.Step step) {
        var from = step.target().key();
        var to = step.to();
        switch (step.target().kind()) {
            case TAG -> engines.records().renameTag(app, from, to);
            case GROUP -> engines.records().renameGroup(app, from, to);
            case MESSAGE -> touches.renameMessage(app, from, to);
            case ROLE -> {
                members.renameRole(app, from, to);
                flows.renameRole(app, from, to);
            }
            case FLOW -> {
                flows.renameFlow(app, from, to);
                touches.renameFlow(app, from, to);
                engines.records().renameOrigin(app, "flow:" + from, "flow:" + to);
            }
            case RULE -> {
                rules.rename(app, from, to);
                flows.renameRule(app, from, to);
                touches.renameRule(app, from, to);
                engines.records().renameOrigin(app, "rule:" + from, "rule:" + to);
            }
            case DECISION, BOARD, FORM -> {
                // Nothing is kept under their keys; what names a form goes on naming the key it began with.
            }
            default ->
                throw new IllegalArgumentException(
                        "Nothing follows a " + step.target().kind());
        }
    }
}
