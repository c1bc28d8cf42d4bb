package eddy.form.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.imports.ColumnProposal.NewField;

/** Finds the field each column of a file most likely belongs to, by its name and by its values. */
final class Proposals {

    /** Rows looked at; enough to see every option of a choice in all but strange files. */
    private static final long LOOK_AT = 100_000;

    private static final double ACCEPTED = 0.5;

    private final TableFile file;
    private final CompiledForm form;

    Proposals(TableFile file, CompiledForm form) {
        this.file = file;
        this.form = form;
    }

    private record Pair(int column, FieldModel field, double score) {}

    List<ColumnProposal> find() throws IOException {
        var profiles = profiles();
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < profiles.size(); i++) {
            for (FieldModel field : form.fields().stream()
                    .filter(f -> !f.type().computed() && !RowSheets.isSheet(f))
                    .toList()) {
                double score = score(file.header().get(i), profiles.get(i), field);
                if (score >= ACCEPTED) {
                    pairs.add(new Pair(i, field, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        var chosen = new HashMap<Integer, Pair>();
        var taken = new HashSet<String>();
        for (Pair pair : pairs) {
            if (!chosen.containsKey(pair.column()) && taken.add(pair.field().key())) {
                chosen.put(pair.column(), pair);
            }
        }
        return proposals(profiles, chosen);
    }

    private List<ColumnProposal> proposals(List<ColumnProfile> profiles, Map<Integer, Pair> chosen) {
        var keys = new HashSet<String>();
        form.table().fields().forEach(f -> keys.add(f.key()));
        var proposals = new ArrayList<ColumnProposal>();
        for (int i = 0; i < profiles.size(); i++) {
            var pair = Optional.ofNullable(chosen.get(i));
            var profile = profiles.get(i);
            var header = file.header().get(i);
            proposals.add(new ColumnProposal(
                    i,
                    header,
                    profile.samples(),
                    profile.blanks(),
                    pair.map(p -> p.field().key()),
                    pair.map(Pair::score).orElse(0.0),
                    pair.isPresent() || isMade(header)
                            ? Optional.empty()
                            : Optional.of(newField(header, i, profile, keys))));
        }
        return proposals;
    }

    /** Whether the column says what the form works out by itself, or what further sheets say of sub-tables. */
    private boolean isMade(String header) {
        return form.fields().stream()
                .filter(f -> f.type().computed() || RowSheets.isSheet(f))
                .anyMatch(f -> NameLikeness.of(header, f) == 1);
    }

    private List<ColumnProfile> profiles() throws IOException {
        var profiles = new ArrayList<ColumnProfile>();
        file.header().forEach(h -> profiles.add(new ColumnProfile()));
        try (var rows = file.rows()) {
            long seen = 0;
            for (var row = rows.next(); row.isPresent() && seen < LOOK_AT; row = rows.next(), seen++) {
                for (int i = 0; i < profiles.size(); i++) {
                    profiles.get(i).add(row.get().cell(i));
                }
            }
        }
        return profiles;
    }

    /** A column that is called as the field is meant for it, even if hardly a value fits: the check says which do not. */
    private static double score(String header, ColumnProfile profile, FieldModel field) {
        double alike = NameLikeness.of(header, field);
        double score = alike * fit(profile, field);
        return alike == 1 ? Math.max(score, ACCEPTED) : score;
    }

    /** The share of the column's different values the field could take. */
    private static double fit(ColumnProfile profile, FieldModel field) {
        var kind = field.type().kind();
        if (profile.values() == 0 || kind.pointsElsewhere() || field.listed().isPresent()) {
            return 1;
        }
        long fitting = profile.distinct().stream()
                .filter(v -> field.type().fromText(v, field.settings()).value().isPresent())
                .count();
        double share = (double) fitting / profile.distinct().size();
        return share >= 0.9 ? 1 : share;
    }

    private static NewField newField(String header, int index, ColumnProfile profile, Set<String> keys) {
        var key = freeKey(header, index, keys);
        var type = profile.type();
        var settings = JsonNodeFactory.instance.objectNode().put("type", type);
        var label = header.isBlank() ? FileDetection.letters(index) : header;
        settings.putObject("label").put("zh-CN", label).put("en", label);
        if (type.equals("choice")) {
            var options = settings.putArray("options");
            profile.distinct().stream().sorted().forEach(value -> {
                var option = options.addObject().put("value", value);
                option.putObject("label").put("zh-CN", value).put("en", value);
            });
        }
        ObjectNode property = FieldTypes.standard().of(type).schema(settings);
        property.set("x-eddy", settings);
        return new NewField(key, property);
    }

    private static String freeKey(String header, int index, Set<String> keys) {
        var key = header.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        if (key.length() < 2) {
            key = "column_" + (index + 1);
        }
        key = key.length() > 36 ? key.substring(0, 36) : key;
        var free = key;
        for (int i = 2; !keys.add(free); i++) {
            free = key + "_" + i;
        }
        return free;
    }
}
