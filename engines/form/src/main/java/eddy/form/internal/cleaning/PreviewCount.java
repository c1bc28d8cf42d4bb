package eddy.form.internal.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eddy.form.StoredRecord;
import eddy.form.cleaning.CleaningPreview;
import eddy.form.cleaning.CleaningPreview.Effect;
import eddy.form.cleaning.CleaningPreview.Sample;

/** Counts what rules would do, rule by rule, and keeps some of it to be shown. For one thread. */
public final class PreviewCount {

    private static final int SAMPLES = 5;

    private final Map<String, Tally> rules = new LinkedHashMap<>();
    private long looked;
    private long changed;

    private static final class Tally {
        private long corrected;
        private long marked;
        private long refused;
        private final List<Sample> samples = new ArrayList<>();
    }

    public PreviewCount(Cleaning cleaning) {
        cleaning.keys().forEach(key -> rules.put(key, new Tally()));
    }

    public long looked() {
        return looked;
    }

    public void add(StoredRecord record, Cleaned cleaned) {
        looked++;
        if (cleaned.corrections().stream().anyMatch(Correction::changes)) {
            changed++;
        }
        var counted = new HashSet<String>();
        cleaned.corrections().forEach(c -> count(record, c, false, counted.add(c.rule())));
        cleaned.refused().forEach(r -> count(record, r.of(), true, counted.add(r.of().rule())));
    }

    private void count(StoredRecord record, Correction one, boolean refused, boolean first) {
        var tally = rules.get(one.rule());
        if (first) {
            tally.refused += refused ? 1 : 0;
            tally.corrected += !refused && one.changes() ? 1 : 0;
            tally.marked += !refused && !one.changes() ? 1 : 0;
        }
        if (tally.samples.size() < SAMPLES) {
            tally.samples.add(new Sample(record.id(), record.title(), one.field(), one.before(), one.after()));
        }
    }

    public CleaningPreview result(long records) {
        var effects = new ArrayList<Effect>();
        rules.forEach(
                (key, t) -> effects.add(new Effect(key, t.corrected, t.marked, t.refused, List.copyOf(t.samples))));
        return new CleaningPreview(looked, records, changed, effects);
    }
}
