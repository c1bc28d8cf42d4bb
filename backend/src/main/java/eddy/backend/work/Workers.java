package eddy.backend.work;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.bulk.BulkChangeStore;
import eddy.backend.engines.Engines;
import eddy.backend.files.FileWork;
import eddy.backend.imports.ImportSweep;
import eddy.backend.jobs.Jobs;
import eddy.backend.nodes.LeftWork;
import eddy.backend.nodes.Nodes;
import eddy.backend.records.ComputedWork;
import eddy.backend.repeats.KeptAnswers;
import eddy.backend.rules.RuleWork;
import eddy.backend.search.SearchWork;
import eddy.backend.touches.TouchWork;

/** Everything that works in the background, begun once the apps are there. */
@ApplicationScoped
public class Workers {

    private final Engines engines;
    private final RuleWork rules;
    private final TouchWork touches;
    private final ComputedWork computed;
    private final SearchWork search;
    private final Pulse signals;
    private final Pulse answers;
    private final Pulse files;
    private final Pulse memory;
    private final Nodes nodes;
    private final LeftWork left;
    private final Jobs jobs;

    Workers(
            Engines engines,
            RuleWork rules,
            TouchWork touches,
            ComputedWork computed,
            SearchWork search,
            KeptAnswers kept,
            ImportSweep imports,
            FileWork stored,
            BulkChangeStore bulk,
            Nodes nodes,
            LeftWork left,
            Jobs jobs) {
        this.engines = engines;
        this.rules = rules;
        this.touches = touches;
        this.computed = computed;
        this.search = search;
        signals = new Pulse("signals", () -> engines.flows().deliverSignals(), Duration.ofSeconds(3));
        files = new Pulse("uploads", () -> imports.sweep() + stored.sweep(), Duration.ofMinutes(10));
        answers = new Pulse("kept-answers", () -> kept.sweep() + bulk.sweep(), Duration.ofMinutes(10));
        this.nodes = nodes;
        this.left = left;
        this.jobs = jobs;
        var idle = new IdleMemory();
        memory = new Pulse("memory", () -> idle.check(System.nanoTime()) ? 1 : 0, IdleMemory.EVERY);
    }

    public void start() {
        touches.start();
        rules.start();
        computed.start();
        search.start();
        engines.flows().startTimers();
        signals.start();
        answers.start();
        files.start();
        memory.start();
        left.start();
    }

    /** Every worker there is, to be watched. */
    List<Pulse> all() {
        return Stream.of(
                        touches.workers(),
                        rules.workers(),
                        List.of(
                                signals,
                                computed.worker(),
                                search.worker(),
                                left.worker(),
                                nodes.worker(),
                                jobs.worker()))
                .flatMap(List::stream)
                .toList();
    }

    @PreDestroy
    void stop() {
        signals.stop();
        answers.stop();
        files.stop();
        memory.stop();
    }
}
