package eddy.backend.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.core.Transactions;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.RecordListener;
import eddy.rule.RuleImpact;

/**
 * Lets the rules look again at records that changed. What rules write themselves wakes no rule: within one run the later
 * rules see what the earlier ones wrote.
 */
@ApplicationScoped
public class RuleTrigger implements RecordListener {

    /** What the origin of changes by an import begins with. */
    static final String IMPORT = "import:";

    private final LiveApps apps;
    private final RuleRounds rounds;
    private final RuleImpact impact;
    private final Transactions tx;

    public RuleTrigger(LiveApps apps, RuleRounds rounds, Transactions tx) {
        this.apps = apps;
        this.rounds = rounds;
        this.impact = new RuleImpact(tx);
        this.tx = tx;
    }

    @Override
    public void changed(ChangeSet change) {
        var origin = change.by().origin();
        if (origin.startsWith("rule:") || origin.equals("sample")) {
            return;
        }
        apps.find(change.app())
                .flatMap(app -> pending(app, change))
                .ifPresent(pending -> tx.afterCommit(() -> {
                    if (origin.startsWith(IMPORT)) {
                        rounds.wantedAfter(origin, change.app(), pending);
                    } else {
                        rounds.wanted(change.app(), pending);
                    }
                }));
    }

    private Optional<RuleQueue.Pending> pending(LiveApp app, ChangeSet change) {
        var affected = RuleImpact.affectedBy(LiveRules.of(app), change.table(), change.fields());
        if (affected.isEmpty()) {
            return Optional.empty();
        }
        int first = affected.get(0).order();
        if (change.count() > RuleQueue.MANY) {
            return Optional.of(new RuleQueue.Pending(first, Optional.empty()));
        }
        var table = app.compiled().tables().table(change.table()).orElseThrow();
        Map<String, Set<UUID>> records = new HashMap<>();
        for (var rule : affected) {
            var key = rule.table().keptKey();
            if (!records.containsKey(key) || !rule.table().key().equals(change.table())) {
                records.computeIfAbsent(key, k -> new java.util.HashSet<>())
                        .addAll(impact.records(rule, table, change));
            }
        }
        return Optional.of(new RuleQueue.Pending(first, Optional.of(records)));
    }
}
