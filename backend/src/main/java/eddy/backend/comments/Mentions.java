package eddy.backend.comments;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import eddy.backend.identity.Person;

/** People named in a comment's text, as {@code @{id}}. */
final class Mentions {

    private static final Pattern MENTION =
            Pattern.compile("@\\{([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})}");

    private Mentions() {}

    /** Their ids, in the order of the text. */
    static Set<UUID> in(String text) {
        var ids = new LinkedHashSet<UUID>();
        MENTION.matcher(text).results().forEach(m -> ids.add(id(m)));
        return ids;
    }

    /** The text with names; somebody unknown is {@code @?}. */
    static String named(String text, Map<UUID, Person> people) {
        return MENTION.matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        "@" + (people.containsKey(id(m)) ? people.get(id(m)).name() : "?")));
    }

    private static UUID id(MatchResult match) {
        return UUID.fromString(match.group(1));
    }
}
