package eddy.backend.comments;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApps;
import eddy.backend.comments.MentionStore.Mention;
import eddy.backend.comments.MentionStore.Place;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.records.Rec;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;

/**
 * Turns mentions into what the API shows. Those at records that are deleted are left out until they come back, and so are
 * those at forms that are gone.
 */
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
        return form(new Place(mention.app(), mention.form()))
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

    /** How many of the mentions counted are at records that are there. */
    int count(Map<Place, Map<UUID, Integer>> counted) {
        var standing = standing(counted);
        return counted.values().stream()
                .flatMap(ids -> ids.entrySet().stream())
                .filter(record -> standing.contains(record.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Those of the records that are there. */
    Set<UUID> standing(Map<Place, Map<UUID, Integer>> counted) {
        var standing = new HashSet<UUID>();
        counted.forEach(
                (place, ids) -> form(place).ifPresent(form -> standing.addAll(records.standing(form, ids.keySet()))));
        return standing;
    }

    private Optional<CompiledForm> form(Place place) {
        return apps.find(place.app()).flatMap(app -> app.kept(place.form()));
    }

    private Map<UUID, String> titles(Collection<Mention> mentions) {
        var titles = new HashMap<UUID, String>();
        mentions.stream()
                .collect(Collectors.groupingBy(
                        m -> new Place(m.app(), m.form()), Collectors.mapping(Mention::record, Collectors.toSet())))
                .forEach((place, ids) -> form(place)
                        .ifPresent(form -> titles.putAll(records.titles(form, records.standing(form, ids)))));
        return titles;
    }
}
