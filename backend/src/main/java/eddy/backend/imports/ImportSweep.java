package eddy.backend.imports;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import eddy.backend.jobs.Jobs;
import eddy.form.imports.Importer;

/** Forgets files and errors of imports once nobody asks for them any more. */
@ApplicationScoped
public class ImportSweep {

    private final Uploads uploads;
    private final Importer importer;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final Clock clock;

    ImportSweep(Uploads uploads, Importer importer, Jobs jobs, ObjectMapper json, Clock clock) {
        this.uploads = uploads;
        this.importer = importer;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    /** Answers how many it forgot. */
    public int sweep() {
        var inUse = jobs.asks(ImportWork.KIND).stream()
                .map(ask -> json.convertValue(ask, ImportWork.Ask.class).upload())
                .collect(Collectors.<UUID>toSet());
        return uploads.sweep(inUse) + importer.forgetErrors(clock.instant().minus(Uploads.KEPT));
    }
}
