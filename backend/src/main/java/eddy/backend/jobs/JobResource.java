package eddy.backend.jobs;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.web.IssueView;
import eddy.backend.web.Language;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;

/** Long work, watched. People see their own jobs; builders and administrators see all. */
@Path("/api/jobs")
@Allowed(Role.VIEWER)
public class JobResource {

    private final Jobs jobs;
    private final Caller caller;
    private final Language language;

    JobResource(Jobs jobs, Caller caller, Language language) {
        this.jobs = jobs;
        this.caller = caller;
        this.language = language;
    }

    /**
     * A job as the API shows it.
     *
     * @param resumed how often it went on after a restart of the server
     */
    public record JobView(
            UUID id,
            String kind,
            String state,
            long done,
            Long total,
            String message,
            JsonNode result,
            List<IssueView> issues,
            int resumed) {

        public static JobView of(Job job, Locale locale) {
            var issues = IssueView.of(job.issues(), locale);
            var message = issues.isEmpty() ? null : issues.get(0).message();
            return new JobView(
                    job.id(),
                    job.kind(),
                    job.state(),
                    job.done(),
                    job.total(),
                    message,
                    job.result(),
                    issues.isEmpty() ? null : issues,
                    job.resumed());
        }
    }

    /** What is under way. */
    @GET
    public Page<JobView> running() {
        return Page.whole(jobs.running().stream()
                .filter(this::mayWatch)
                .map(j -> JobView.of(j, language.locale()))
                .toList());
    }

    @GET
    @Path("{id}")
    public JobView get(UUID id) {
        return JobView.of(visible(id), language.locale());
    }

    @DELETE
    @Path("{id}")
    public JobView cancel(UUID id) {
        var job = visible(id);
        jobs.cancel(job.id());
        return get(id);
    }

    private Job visible(UUID id) {
        return jobs.find(id).filter(this::mayWatch).orElseThrow(() -> ProblemException.notFound("job " + id));
    }

    private boolean mayWatch(Job job) {
        return caller.has(Role.BUILDER) || job.owner() != null && job.owner().equals(caller.accountOrNull());
    }
}
