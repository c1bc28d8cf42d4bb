package eddy.core.field;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;

/** The answer to “would you recommend us”, 0 to 10: 9 and 10 are promoters, 0 to 6 detractors. */
final class NpsType extends WholeType {

    NpsType() {
        super("nps", Label.of("NPS（0–10）", "NPS (0–10)"));
    }

    @Override
    long least(JsonNode settings) {
        return 0;
    }

    @Override
    long greatest(JsonNode settings) {
        return 10;
    }
}
