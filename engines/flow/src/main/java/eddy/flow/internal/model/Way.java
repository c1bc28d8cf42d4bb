package eddy.flow.internal.model;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;
import eddy.core.condition.CompiledCondition;

/**
 * A sequence flow from one step to another.
 *
 * @param scope     id of the sub-process both stand in; empty in the process itself
 * @param json      its condition as written; missing node for none
 * @param condition its condition, asked about the case's record
 */
public record Way(
        String id,
        String from,
        String to,
        String scope,
        Label label,
        JsonNode json,
        Optional<CompiledCondition> condition) {}
