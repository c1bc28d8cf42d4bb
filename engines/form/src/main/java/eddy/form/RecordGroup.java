package eddy.form;

import com.fasterxml.jackson.databind.JsonNode;

/** How many records of a list have this value; JSON null for those without one. */
public record RecordGroup(JsonNode value, long count) {}
