package eddy.flow.internal.run;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

import eddy.core.document.DocumentKind;
import eddy.core.document.ReleaseKeys;
import eddy.flow.CompiledFlow;
import eddy.flow.internal.model.FlowModel;
import eddy.flow.spi.Flows;

/** The compiled flows behind the engine's process definitions. What a release means never changes, so answers are kept. */
public final class Definitions {

    private record Key(String app, int release, String flow) {}

    private final Flows flows;
    private final ReleaseKeys keys;
    private final ConcurrentMap<Key, FlowModel> known = new ConcurrentHashMap<>();

    public Definitions(Flows flows, ReleaseKeys keys) {
        this.flows = flows;
        this.keys = keys;
    }

    public void keep(String app, int release, CompiledFlow flow) {
        known.put(new Key(app, release, flow.key()), flow.model());
    }

    void forget(String app) {
        known.keySet().removeIf(k -> k.app().equals(app));
    }

    /** The flow, if there is such a release and it has one with this key, or one that is called so now. */
    public Optional<FlowModel> find(String app, int release, String flow) {
        var key = new Key(app, release, flow);
        var model = Optional.ofNullable(known.get(key));
        if (model.isEmpty()) {
            model = flows.find(app, release, flow)
                    .or(() -> flows.find(app, release, keys.then(app, release, DocumentKind.FLOW.key(), flow)))
                    .map(CompiledFlow::model);
            model.ifPresent(m -> known.putIfAbsent(key, m));
        }
        return model;
    }

    /** @throws IllegalStateException when the release or the flow in it is gone */
    public FlowModel of(String app, int release, String flow) {
        return find(app, release, flow)
                .orElseThrow(
                        () -> new IllegalStateException("No flow " + flow + " in release " + release + " of " + app));
    }

    FlowModel of(ProcessDefinitionEntity definition) {
        var key = definition.getKey();
        int dot = key.indexOf('.');
        return of(key.substring(0, dot), Integer.parseInt(definition.getVersionTag()), key.substring(dot + 1));
    }
}
