package eddy.backend.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import eddy.backend.apps.LiveApps;
import eddy.backend.jobs.JobCancelled;
import eddy.backend.jobs.JobPaused;
import eddy.backend.jobs.LastingWork;
import eddy.backend.jobs.Progress;
import eddy.backend.rules.RuleWork;
import eddy.backend.web.ProblemException;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.imports.ImportPaused;
import eddy.form.imports.ImportResult;
import eddy.form.imports.Importer;

/** Runs an import as a job. The import has the id of its job, so that a restart knows which one to go on with. */
@ApplicationScoped
class ImportWork implements LastingWork {

    static final String KIND = "import";

    private final LiveApps apps;
    private final Importer importer;
    private final Imports imports;
    private final Uploads uploads;
    private final RuleWork rules;
    private final ObjectMapper json;

    ImportWork(LiveApps apps, Importer importer, Imports imports, Uploads uploads, RuleWork rules, ObjectMapper json) {
        this.apps = apps;
        this.importer = importer;
        this.imports = imports;
        this.uploads = uploads;
        this.rules = rules;
        this.json = json;
    }

    /**
     * What an import is asked.
     *
     * @param form     by the key it began with: it may be called otherwise before the import goes on
     * @param person   who imports; {@code null} for a script
     * @param language of the messages in the result, as a BCP 47 tag
     */
    record Ask(String app, String form, UUID upload, MappingAsk mapping, UUID person, String language) {

        Locale locale() {
            return Locale.forLanguageTag(language);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(UUID job, JsonNode asked, Progress progress) {
        var ask = read(asked);
        var upload =
                uploads.find(ask.upload()).orElseThrow(() -> new IssueException(Issue.error("import.file.gone", "")));
        try {
            var result = run(job, ask, upload, progress);
            var view = ImportViews.result(result, ask.locale());
            if (result.cancelled()) {
                throw new JobCancelled(view);
            }
            return view;
        } catch (ImportPaused e) {
            throw new JobPaused(e);
        } finally {
            uploads.touch(upload);
            rules.imported(job);
        }
    }

    private ImportResult run(UUID job, Ask ask, Uploads.Upload upload, Progress progress) {
        var live = apps.require(ask.app());
        var form = live.kept(ask.form()).orElseThrow(() -> ProblemException.notFound("form " + ask.form()));
        var by = new Author(Optional.ofNullable(ask.person()), KIND);
        var table = imports.open(uploads.file(upload), upload.settings().settings());
        var total = imports.rows(table);
        var mapping = ask.mapping().mapping();
        var context = imports.context(live);
        return imports.quietly(() -> importer.run(job, upload.fileName(), table, form, mapping, context, by, rows -> {
            progress.at(rows, total);
            if (progress.pausing()) {
                throw new ImportPaused("The server is about to stop");
            }
            return !progress.cancelled();
        }));
    }

    /** The file lies in the data folder, which nodes may share or not. */
    @Override
    public boolean possible(JsonNode asked) {
        return uploads.find(read(asked).upload()).isPresent();
    }

    @Override
    public Object standing(UUID job, JsonNode asked) {
        importer.giveUp(job);
        return importer.standing(job)
                .filter(result -> result.created() + result.updated() > 0)
                .map(result -> ImportViews.result(result, read(asked).locale()))
                .orElse(null);
    }

    private Ask read(JsonNode asked) {
        return json.convertValue(asked, Ask.class);
    }
}
