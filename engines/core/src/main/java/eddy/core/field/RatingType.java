package eddy.core.field;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;

/** Stars from one to {@code max}, five unless set. */
final class RatingType extends WholeType {

    RatingType() {
        super("rating", Label.of("评分", "Rating"));
    }

    @Override
    long least(JsonNode settings) {
        return 1;
    }

    @Override
    long greatest(JsonNode settings) {
        return Math.max(2, Math.min(10, settings.path("max").asLong(5)));
    }
}
