package eddy.touch;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import eddy.core.Label;
import eddy.core.formula.MergeText;

/**
 * A checked message; immutable.
 *
 * @param channel {@code email}, {@code sms} or {@code push}
 * @param subject language tag to text; empty for a channel without subject
 * @param body    language tag to text; never empty
 */
public record CompiledMessage(
        String key,
        Label label,
        String channel,
        Purpose purpose,
        Map<String, MergeText> subject,
        Map<String, MergeText> body) {

    public CompiledMessage {
        subject = Map.copyOf(subject);
        body = Map.copyOf(body);
    }

    /** The same message under another key. */
    public CompiledMessage called(String other) {
        return other.equals(key) ? this : new CompiledMessage(other, label, channel, purpose, subject, body);
    }

    /** Names the texts read: fields of the customer form, {@code owner.name} for the name of a person. */
    public Set<String> reads() {
        var names = new TreeSet<String>();
        subject.values().forEach(t -> names.addAll(t.reads()));
        body.values().forEach(t -> names.addAll(t.reads()));
        return names;
    }

    /** The language the message is written in that is nearest to the wanted one. */
    public String language(String wanted) {
        if (wanted != null && body.containsKey(wanted)) {
            return wanted;
        }
        var family = wanted == null ? "" : wanted.split("-")[0];
        return body.keySet().stream()
                .filter(l -> !family.isEmpty() && l.split("-")[0].equals(family))
                .findFirst()
                .orElseGet(() -> body.keySet().stream().max(String::compareTo).orElseThrow());
    }
}
