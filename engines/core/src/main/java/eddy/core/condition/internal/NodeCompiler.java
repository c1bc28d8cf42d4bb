package eddy.core.condition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import eddy.core.condition.CompiledCondition.Read;
import eddy.core.condition.Condition;
import eddy.core.condition.ConditionWriter;

/** Compiles the tree of a condition; comparisons and linked records have compilers of their own. */
public final class NodeCompiler {

    private NodeCompiler() {}

    /** The compiled part; empty when something in it was refused. */
    public static Optional<Node> compile(Condition condition, Site site) {
        if (condition instanceof Condition.All all) {
            return junction(true, "all", all.of(), site);
        }
        if (condition instanceof Condition.Any any) {
            return junction(false, "any", any.of(), site);
        }
        if (condition instanceof Condition.Not not) {
            return compile(not.of(), site.at("not")).map(Negation::new);
        }
        if (condition instanceof Condition.Comparison comparison) {
            return ComparisonCompiler.compile(comparison, site);
        }
        if (condition instanceof Condition.Quantified quantified) {
            return quantified(quantified, site);
        }
        var tag = (Condition.TagHeld) condition;
        site.reads().add(new Read(site.table().key(), "#" + tag.tag()));
        return Optional.of(new TagNode(site.pointer(), site.app(), site.table(), tag.tag(), tag.heldFor()));
    }

    private static Optional<Node> junction(boolean all, String word, List<Condition> parts, Site site) {
        var compiled = new ArrayList<Node>();
        for (int i = 0; i < parts.size(); i++) {
            compile(parts.get(i), site.at(word).at(Integer.toString(i))).ifPresent(compiled::add);
        }
        return compiled.size() == parts.size()
                ? Optional.of(new Junction(all, List.copyOf(compiled)))
                : Optional.empty();
    }

    private static Optional<Node> quantified(Condition.Quantified quantified, Site site) {
        var word = ConditionWriter.quantifier(quantified.quantifier());
        var rows = RowsCompiler.compile(quantified.over(), false, site.at(word));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return compile(quantified.holds(), site.at("holds").of(rows.get().table()))
                .map(holds -> new QuantifiedNode(site.pointer(), quantified.quantifier(), rows.get(), holds));
    }
}
