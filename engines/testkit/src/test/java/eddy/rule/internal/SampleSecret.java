package eddy.rule.internal;

/** Something an engine keeps to itself; {@code ArchitectureRulesTest} has others look at it. */
public final class SampleSecret {

    private SampleSecret() {}

    public static int answer() {
        return 42;
    }
}
