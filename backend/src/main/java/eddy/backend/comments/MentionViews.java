package eddy.backend.comments;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApps;
import eddy.backend.comments.MentionStore.Mention;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.records.Rec;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;

/** Turns mentions into what the API shows; those at records and forms that are gone are left out. */
@ApplicationScoped
class MentionViews {

    private final LiveApps apps;
    private final RecordStore records;
    private final Directory directory;

    MentionViews(LiveApps apps, RecordStore records, Directory directory) {
        this.apps = apps;
        this.records = records;
        this.directory = directory;
    }

    /** @param text with the names of the people in it */
    public record View(
            UUID comment,
            String app,
            String form,
            Rec.Named record,
            String text,
            Person by,
            Instant at,
            boolean read) {}

    private record Place(String app, String form) {}

    List<View> all(List<Mention> mentions) {
        var titles = titles(mentions);
        var wanted = new HashSet<UUID>();
        mentions.forEach(m -> {
            wanted.add(m.by());
            wanted.addAll(Mentions.in(m.text()));
        });
        var people = directory.byId(wanted);
        return mentions.stream()
                .filter(m -> titles.containsKey(m.record()))
                .map(m -> view(m, form(m), titles.get(m.record()), people))
                .toList();
    }

    private String form(Mention mention) {
        return apps.find(mention.app())
                .flatMap(app -> app.kept(mention.form()))
                .map(CompiledForm::key)
                .orElse(mention.form());
    }

    private static View view(Mention mention, String form, String title, Map<UUID, Person> people) {
        return new View(
                mention.comment(),
                mention.app(),
                form,
                new Rec.Named(mention.record(), title),
                Mentions.named(mention.text(), people),
                people.get(mention.by()),
                mention.at(),
                mention.read());
    }

    private Map<UUID, String> titles(Collection<Mention> mentions) {
        var titles = new HashMap<UUID, String>();
        mentions.stream()
                .collect(Collectors.groupingBy(
                        m -> new Place(m.app(), m.form()), Collectors.mapping(Mention::record, Collectors.toSet())))
                .forEach((place, ids) -> apps.find(place.app())
                        .flatMap(app -> app.kept(place.form()))
                        .ifPresent(form -> titles.putAll(records.titles(form, ids))));
        return titles;
    }
}
