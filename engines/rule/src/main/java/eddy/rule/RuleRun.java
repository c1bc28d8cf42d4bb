package eddy.rule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eddy.core.condition.AsOf;

/**
 * A wish to run rules.
 *
 * @param app     key of the app
 * @param release number of the release the rules belong to
 * @param rules   in any order; those that are off are left out by the runner
 * @param asOf    the time the conditions are asked at, and at which matches begin and end
 * @param records only these records; all when empty
 */
public record RuleRun(String app, int release, List<CompiledRule> rules, AsOf asOf, Optional<Set<UUID>> records) {

    public RuleRun {
        rules = List.copyOf(rules);
        records = records.map(Set::copyOf);
    }

    public static RuleRun all(String app, int release, List<CompiledRule> rules, AsOf asOf) {
        return new RuleRun(app, release, rules, asOf, Optional.empty());
    }

    public static RuleRun some(String app, int release, List<CompiledRule> rules, AsOf asOf, Collection<UUID> records) {
        return new RuleRun(app, release, rules, asOf, Optional.of(Set.copyOf(records)));
    }
}
