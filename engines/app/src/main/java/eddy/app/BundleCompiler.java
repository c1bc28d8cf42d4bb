package eddy.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import eddy.app.internal.Compilation;
import eddy.app.internal.ManifestCompiler;
import eddy.app.spi.SystemTables;
import eddy.core.action.ActionCatalog;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.document.Named;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;

/**
 * Compiles a whole bundle, kind by kind in the order of {@link DocumentKind}, so that a rule finds its form and a flow
 * its decision. A broken document does not keep the others from reporting theirs. Thread-safe.
 */
public final class BundleCompiler {

    private final Map<DocumentKind, DocumentCompiler<?>> compilers = new EnumMap<>(DocumentKind.class);
    private final ActionCatalog actions;
    private final SystemTables systemTables;

    /**
     * @param compilers one per kind; the kind {@code app} is added here. A document of a kind without a compiler is
     *                  only read as JSON or text.
     * @throws IllegalArgumentException when two compilers speak for one kind
     */
    public BundleCompiler(
            List<? extends DocumentCompiler<?>> compilers, ActionCatalog actions, SystemTables systemTables) {
        var all = new ArrayList<DocumentCompiler<?>>(compilers);
        all.add(new ManifestCompiler());
        for (DocumentCompiler<?> compiler : all) {
            if (this.compilers.put(compiler.kind(), compiler) != null) {
                throw new IllegalArgumentException("Two compilers for " + compiler.kind());
            }
        }
        this.actions = actions;
        this.systemTables = systemTables;
    }

    /** With system tables that are the same for every app. */
    public BundleCompiler(
            List<? extends DocumentCompiler<?>> compilers, ActionCatalog actions, List<TableModel> systemTables) {
        this(compilers, actions, (app, manifest, kept) -> systemTables);
    }

    /**
     * The app, or every issue of the bundle, each with the path of its document.
     *
     * @param app the key the app runs under, whatever its manifest proposes
     */
    public Compiled<CompiledApp> compile(String app, Bundle bundle) {
        return compile(app, bundle, Named.ANYBODY);
    }

    /** @param named whom constants may name */
    public Compiled<CompiledApp> compile(String app, Bundle bundle, Named named) {
        return new Compilation(app, bundle, compilers, actions, systemTables, named)
                .run((manifest, json, tables, compiled) ->
                        new CompiledApp(app, bundle, manifest, json, tables, compiled));
    }
}
