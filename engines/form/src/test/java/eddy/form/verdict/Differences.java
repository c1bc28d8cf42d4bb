package eddy.form.verdict;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The first differences between doors, each with how to ask about it alone. */
final class Differences {

    private static final int SHOWN = 20;
    private static final int LONGEST = 900;

    private final long seed;
    private final List<String> first = new ArrayList<>();

    Differences(long seed) {
        this.seed = seed;
    }

    List<String> first() {
        return first;
    }

    void add(int form, int record, ObjectNode values, String one, String other) {
        if (first.size() < SHOWN) {
            first.add("\n-Deddy.verdict.seed=" + seed + " -Deddy.verdict.form=" + form + " record " + record + " "
                    + shortened(values.toString()) + "\n  " + shortened(one) + "\n  " + shortened(other));
        }
    }

    private static String shortened(String text) {
        return text.length() < LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
