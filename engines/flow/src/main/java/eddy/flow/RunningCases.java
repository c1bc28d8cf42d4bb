package eddy.flow;

/**
 * How many cases of a flow run on a release.
 *
 * @param flow key of the flow
 */
public record RunningCases(String flow, int release, int count) {}
