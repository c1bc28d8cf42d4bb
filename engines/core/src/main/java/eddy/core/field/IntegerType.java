package eddy.core.field;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;

/** A whole number that a browser holds exactly (below 2⁵³). */
final class IntegerType extends WholeType {

    private static final long LIMIT = 9_007_199_254_740_991L;

    IntegerType() {
        super("integer", Label.of("整数", "Whole number"));
    }

    @Override
    long least(JsonNode settings) {
        return settings.path("minimum").asLong(-LIMIT);
    }

    @Override
    long greatest(JsonNode settings) {
        return settings.path("maximum").asLong(LIMIT);
    }
}
