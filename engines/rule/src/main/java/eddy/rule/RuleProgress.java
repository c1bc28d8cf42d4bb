package eddy.rule;

/** Told how far a run is, after each rule, outside any transaction. */
public interface RuleProgress {

    RuleProgress NONE = (done, total, last) -> true;

    /** @return whether to go on */
    boolean ran(int done, int total, RuleRunResult.PerRule last);
}
