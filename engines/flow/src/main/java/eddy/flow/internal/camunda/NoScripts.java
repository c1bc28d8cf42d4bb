package eddy.flow.internal.camunda;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Fence 4: there is no script engine, not even those that register themselves on the class path. */
final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new RefusedByFence("a script engine");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new RefusedByFence("a script engine");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new RefusedByFence("a script in " + language);
    }
}
