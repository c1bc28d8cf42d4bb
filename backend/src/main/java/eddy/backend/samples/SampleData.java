package eddy.backend.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import eddy.backend.apps.AppStore;
import eddy.backend.apps.InstallStep;
import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.engines.Engines;
import eddy.backend.identity.Accounts;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Members;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.imports.Imports;
import eddy.backend.jobs.Progress;
import eddy.backend.rules.RuleWork;
import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.document.DocumentKind;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.imports.FileSettings;
import eddy.form.imports.ImportMapping;
import eddy.form.imports.Importer;
import eddy.touch.SampleTouches;

import static eddy.backend.data.Columns.flag;
import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.table;

/** Brings the sample data of a bundle in, marked as such, and takes it away again without trace. */
@ApplicationScoped
public class SampleData implements InstallStep {

    private static final Logger LOG = Logger.getLogger(SampleData.class);

    private final LiveApps apps;
    private final AppStore store;
    private final Engines engines;
    private final Imports imports;
    private final Importer importer;
    private final Accounts accounts;
    private final Directory directory;
    private final Members members;
    private final RuleWork rules;
    private final Transactions tx;
    private final Clock clock;

    SampleData(
            LiveApps apps,
            AppStore store,
            Engines engines,
            Imports imports,
            Importer importer,
            Accounts accounts,
            Directory directory,
            Members members,
            RuleWork rules,
            Transactions tx,
            Clock clock) {
        this.apps = apps;
        this.store = store;
        this.engines = engines;
        this.imports = imports;
        this.importer = importer;
        this.accounts = accounts;
        this.directory = directory;
        this.members = members;
        this.rules = rules;
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public void installed(String app, boolean sampleData, Progress progress) {
        var files = store.data(app);
        if (!sampleData || files.isEmpty()) {
            return;
        }
        var live = apps.require(app);
        people(live);
        var dates = new RelativeDates(clock.instant(), live.manifest().zone());
        var forms = inOrder(live);
        long done = 0;
        for (var form : forms) {
            var file = files.getOrDefault(data(form.keptKey()), files.get(data(form.key())));
            if (file != null) {
                records(live, form, text(file), dates);
            }
            progress.at(++done, (long) forms.size() + 2);
        }
        history(live, files, dates);
        store.setSampleData(app, true);
        rules.runAll(live, progress);
    }

    private static String data(String form) {
        return "data/" + form + ".csv";
    }

    /** Removes every sample record with all that hangs on it, and the history that came with them. */
    public void remove(String app) {
        var live = apps.require(app);
        var touches = new SampleTouches(tx);
        var forms = new ArrayList<>(inOrder(live));
        java.util.Collections.reverse(forms);
        forms.forEach(form -> engines.rules().forget(app, samples(form)));
        engines.flows().removeSamples(app);
        for (var form : forms) {
            tx.requiresNew(() -> {
                touches.remove(app, samples(form));
                engines.rules().forget(app, samples(form));
                engines.records().removeSamples(form);
            });
        }
        // What a worker began in between; without records nothing more begins.
        engines.flows().removeSamples(app);
        forms.forEach(form -> engines.computing().distrust(app, form.key()));
        engines.computing().round(app);
        store.setSampleData(app, false);
        rules.runAll(live, new Silent());
    }

    private static Select<Record1<UUID>> samples(CompiledForm form) {
        return DSL.select(id("id")).from(table(form.table().sqlName())).where(flag("sample"));
    }

    private void people(LiveApp app) {
        for (var user : app.manifest().sampleUsers()) {
            var id = directory.named(user.username()).map(Person::id).orElseGet(() -> accounts.create(
                            new Accounts.NewAccount(user.username(), user.name(), null, Role.STAFF, null))
                    .id());
            members.set(app.key(), id, user.roles());
        }
    }

    /** Forms that others link to come before them. */
    private static List<CompiledForm> inOrder(LiveApp app) {
        var all = app.compiled().all(DocumentKind.FORM, CompiledForm.class);
        var byKey = new HashMap<String, CompiledForm>();
        all.forEach(f -> byKey.put(f.key(), f));
        Set<CompiledForm> ordered = new LinkedHashSet<>();
        all.forEach(f -> visit(f, byKey, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void visit(
            CompiledForm form, Map<String, CompiledForm> all, Set<CompiledForm> ordered, Set<String> path) {
        if (!path.add(form.key())) {
            return;
        }
        form.fields().stream()
                .flatMap(f -> f.linkTo().stream())
                .map(all::get)
                .filter(java.util.Objects::nonNull)
                .forEach(target -> visit(target, all, ordered, path));
        ordered.add(form);
    }

    private void records(LiveApp app, CompiledForm form, String text, RelativeDates dates) {
        var rows = CsvText.rows(text);
        var columns = new HashMap<Integer, String>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            if (form.field(rows.get(0).get(i)).isPresent()) {
                columns.put(i, rows.get(0).get(i));
            }
        }
        var mapping = new ImportMapping(columns, Optional.empty(), ImportMapping.Mode.GOOD_ROWS, Map.of());
        var import_ = Ids.next();
        var file = absolute(rows, dates);
        try {
            var result = imports.quietly(() -> importer.run(
                    import_,
                    form.key() + ".csv",
                    imports.open(file, FileSettings.NONE),
                    form,
                    mapping,
                    imports.context(app),
                    Author.origin("sample"),
                    eddy.form.imports.Progress.NONE));
            if (result.failed() > 0) {
                LOG.warn(result.failed() + " sample rows of " + form.key() + " left out, the first because of "
                        + result.errors().get(0));
            }
            mark(form, import_);
        } finally {
            delete(file);
        }
    }

    private void mark(CompiledForm form, UUID import_) {
        tx.requiresNew(() -> tx.db()
                .update(table(form.table().sqlName()))
                .set(flag("sample"), true)
                .where(id("id").in(DSL.select(id("record_id"))
                        .from(table("form_import_row"))
                        .where(id("import_id").eq(import_))))
                .execute());
    }

    private void history(LiveApp app, Map<String, byte[]> files, RelativeDates dates) {
        if (app.customerForm().isEmpty()) {
            return;
        }
        var history = new SampleHistory(tx, engines.records(), directory, app, dates);
        Optional.ofNullable(files.get("data/_case.csv")).ifPresent(f -> history.cases(CsvText.records(text(f))));
        Optional.ofNullable(files.get("data/_touch.csv")).ifPresent(f -> history.touches(CsvText.records(text(f))));
        Optional.ofNullable(files.get("data/_todo.csv")).ifPresent(f -> history.todos(CsvText.records(text(f))));
    }

    private static Path absolute(List<List<String>> rows, RelativeDates dates) {
        try {
            var file = Files.createTempFile("eddy-sample", ".csv");
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                for (var row : rows) {
                    out.write(CsvText.line(row.stream().map(dates::absolute).toList()));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("Temporary file stays: " + file, e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Progress nobody watches. */
    private static final class Silent implements Progress {

        @Override
        public void at(long done, Long total) {
            // Nobody watches.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
