package eddy.form.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;

/** What the values of one column look like, from as many rows as were looked at. */
final class ColumnProfile {

    static final int MAX_DISTINCT = 60;
    private static final int MAX_SAMPLES = 5;
    private static final JsonNode NO_SETTINGS = JsonNodeFactory.instance.objectNode();

    /** Types a column may turn out to be, the more special first. */
    private static final List<FieldType> CANDIDATES =
            List.of("china_id", "integer", "decimal", "date", "datetime", "email", "phone", "url").stream()
                    .map(FieldTypes.standard()::of)
                    .toList();

    private final boolean[] possible = new boolean[CANDIDATES.size()];
    private final Set<String> distinct = new LinkedHashSet<>();
    private long values;
    private long blanks;
    private int longest;
    private boolean code;

    ColumnProfile() {
        java.util.Arrays.fill(possible, true);
    }

    void add(String text) {
        if (text.isEmpty()) {
            blanks++;
            return;
        }
        values++;
        longest = Math.max(longest, text.length());
        code |= text.matches("0\\d+|\\d{16,}");
        if (distinct.size() <= MAX_DISTINCT) {
            distinct.add(text);
        }
        for (int i = 0; i < possible.length; i++) {
            possible[i] = possible[i]
                    && CANDIDATES.get(i).fromText(text, NO_SETTINGS).value().isPresent();
        }
    }

    long values() {
        return values;
    }

    long blanks() {
        return blanks;
    }

    /** The first different values; more than {@value #MAX_DISTINCT} are not gathered. */
    Set<String> distinct() {
        return distinct;
    }

    List<String> samples() {
        return distinct.stream().limit(MAX_SAMPLES).toList();
    }

    /** The key of the type a new field for this column should have. */
    String type() {
        if (values == 0) {
            return "text";
        }
        if (distinct.size() == 2 && isYesNo()) {
            return "boolean";
        }
        for (int i = 0; i < possible.length; i++) {
            var key = CANDIDATES.get(i).key();
            boolean number = key.equals("integer") || key.equals("decimal");
            if (possible[i] && !(number && code) && !(key.equals("datetime") && isOf("date"))) {
                return key;
            }
        }
        boolean few = distinct.size() <= 20 && values >= 4L * distinct.size() && longestDistinct() <= 60;
        return few ? "choice" : longest > 200 ? "long_text" : "text";
    }

    private boolean isOf(String type) {
        for (int i = 0; i < possible.length; i++) {
            if (CANDIDATES.get(i).key().equals(type)) {
                return possible[i];
            }
        }
        return false;
    }

    private boolean isYesNo() {
        var type = FieldTypes.standard().of("boolean");
        return distinct.stream()
                        .map(t -> type.fromText(t, NO_SETTINGS).value())
                        .filter(v -> v.isPresent())
                        .distinct()
                        .count()
                == 2;
    }

    private int longestDistinct() {
        return distinct.stream().mapToInt(String::length).max().orElse(0);
    }
}
