package eddy.form.internal.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eddy.core.issue.Issue;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Deletion;

/** What a deletion means for the records that link to those deleted. */
public interface Deletions {

    /** Links stay as they are, whatever they lead to. */
    Deletions NONE = new Deletions() {
        @Override
        public Plan plan(CompiledForm form, Collection<UUID> ids) {
            return NOTHING;
        }

        @Override
        public void restored(CompiledForm form, UUID id, Author by) {}

        @Override
        public boolean minds(CompiledForm form) {
            return false;
        }
    };

    /** Nothing links to the records in a way that matters. */
    Plan NOTHING = new Plan() {
        @Override
        public Map<UUID, List<Issue>> refused() {
            return Map.of();
        }

        @Override
        public Deletion follow(Author by) {
            return new Deletion(List.of(), List.of());
        }
    };

    /** Looks at what would go along with records; changes nothing. */
    Plan plan(CompiledForm form, Collection<UUID> ids);

    /** Whether any link asks for something when a record of the form is deleted. */
    boolean minds(CompiledForm form);

    /** Gives a record that has come back what its deletion took from others, unless somebody has changed that since. */
    void restored(CompiledForm form, UUID id, Author by);

    /** What goes along with a deletion. */
    interface Plan {

        /** Why records may not be deleted, by their ids; the rest of the plan is about the others alone. */
        Map<UUID, List<Issue>> refused();

        /** Does it, once the records themselves are deleted, in the transaction that is under way. */
        Deletion follow(Author by);
    }
}
