package eddy.backend.jobs;

import com.fasterxml.jackson.databind.JsonNode;

/** One job of work that lasts. */
record AskedWork(Job job, LastingWork work, JsonNode ask) implements Jobs.Work {

    @Override
    public Object run(Progress progress) {
        return work.run(job.id(), ask, progress);
    }

    boolean possible() {
        return work.possible(ask);
    }

    @Override
    public Object standing() {
        return work.standing(job.id(), ask);
    }
}
