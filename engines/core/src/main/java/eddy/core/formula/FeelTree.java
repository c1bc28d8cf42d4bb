package eddy.core.formula;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/**
 * What a look at the syntax tree of an expression tells: whether it keeps to the part of FEEL we allow, and what it
 * reads. The tree is walked generically; every kind of node must be on the list.
 */
final class FeelTree {

    private static final Set<String> NODES =
            Set.of(("ConstBool ConstNull ConstNumber ConstString ConstDate ConstTime ConstLocalTime ConstDateTime "
                            + "ConstLocalDateTime ConstDayTimeDuration ConstYearMonthDuration ConstList ConstRange "
                            + "OpenConstRangeBoundary ClosedConstRangeBoundary ZonedTime Ref PathExpression If Filter "
                            + "Addition Subtraction Multiplication Division Exponentiation ArithmeticNegation "
                            + "Equal LessThan LessOrEqual GreaterThan GreaterOrEqual Conjunction Disjunction Not In "
                            + "InputEqualTo InputLessThan InputLessOrEqual InputGreaterThan InputGreaterOrEqual "
                            + "InputInRange UnaryTestExpression AtLeastOne InstanceOf For SomeItem EveryItem "
                            + "FunctionInvocation PositionalFunctionParameters NamedFunctionParameters")
                    .split(" "));

    /**
     * Left out: regular expressions (they can run for ever), number() of text and exp() (they make numbers of a
     * billion digits), what is random or looks outside.
     */
    private static final Set<String> FUNCTIONS =
            Set.of(("string,date,time,date and time,duration,years and months duration,"
                            + "substring,string length,upper case,lower case,substring before,substring after,contains,"
                            + "starts with,ends with,string join,"
                            + "decimal,floor,ceiling,abs,modulo,sqrt,log,odd,even,"
                            + "round up,round down,round half up,round half down,"
                            + "list contains,count,min,max,sum,product,mean,median,stddev,mode,all,any,sublist,append,"
                            + "concatenate,remove,reverse,index of,union,distinct values,flatten,"
                            + "now,today,day of week,day of year,week of year,month of year,last day of month,"
                            + "not,is defined,get or else")
                    .split(","));

    private static final int MAX_LOOPS = 2;
    private static final int MAX_POWERS = 3;
    private static final int MAX_EXPONENT = 10;

    /** Evaluation descends the tree; this keeps it well inside a thread's stack. */
    private static final int MAX_DEPTH = 100;

    private final Set<String> reads = new LinkedHashSet<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Deque<Set<String>> local = new ArrayDeque<>();
    private boolean asksTime;
    private boolean tooDeep;
    private int loops;
    private int powers;
    private int depth;

    private FeelTree() {}

    static Compiled<FeelTree> check(ParsedExpression parsed) {
        var tree = new FeelTree();
        tree.visit(parsed.expression());
        if (tree.tooDeep) {
            tree.refuse("formula.too_deep", "max", MAX_DEPTH);
        }
        if (tree.loops > MAX_LOOPS) {
            tree.refuse("formula.loops", "max", MAX_LOOPS);
        }
        return Compiled.of(tree, tree.issues);
    }

    Set<String> reads() {
        return Set.copyOf(reads);
    }

    boolean asksTime() {
        return asksTime;
    }

    private void visit(Object node) {
        if (node instanceof Ref ref) {
            read(ref);
        } else if (node instanceof For loop) {
            loop(loop.iterators(), loop.exp());
        } else if (node instanceof SomeItem loop) {
            loop(loop.iterators(), loop.condition());
        } else if (node instanceof EveryItem loop) {
            loop(loop.iterators(), loop.condition());
        } else if (node instanceof Filter filter) {
            loops++;
            visit(filter.list());
            within(Set.of("item"), filter.filter());
        } else if (node instanceof Iterable<?> parts) {
            var iterator = parts.iterator();
            while (iterator.hasNext()) {
                visit(iterator.next());
            }
        } else if (node instanceof Product product) {
            product(product);
        }
    }

    private void product(Product product) {
        var name = product.productPrefix();
        boolean ours = product.getClass().getPackageName().equals(Ref.class.getPackageName());
        if (ours && !NODES.contains(name)) {
            refuse("formula.construct", "construct", name);
            return;
        }
        if (product instanceof FunctionInvocation call) {
            function(call.function());
        } else if (product instanceof Exponentiation power) {
            power(power);
        }
        if (++depth > MAX_DEPTH) {
            tooDeep = true;
        } else {
            for (int i = 0; i < product.productArity(); i++) {
                visit(product.productElement(i));
            }
        }
        depth--;
    }

    private void function(String name) {
        if (!FUNCTIONS.contains(name)) {
            refuse("formula.function", "function", name);
        }
        asksTime |= name.equals("now") || name.equals("today");
    }

    /** Small constant powers only: a tower of them would make numbers of a billion digits. */
    private void power(Exponentiation power) {
        boolean small = power.y() instanceof ConstNumber constant
                && constant.value().bigDecimal().abs().compareTo(BigDecimal.valueOf(MAX_EXPONENT)) <= 0;
        if (!small || ++powers > MAX_POWERS) {
            refuse("formula.power", "max", MAX_EXPONENT);
        }
    }

    /** The name after each iterator's is known to the ones behind it and to the body. */
    private void loop(Iterable<?> iterators, Object body) {
        var names = new LinkedHashSet<String>();
        var each = iterators.iterator();
        while (each.hasNext()) {
            var pair = (Product) each.next();
            loops++;
            within(names, pair.productElement(1));
            names.add((String) pair.productElement(0));
        }
        names.add("partial");
        within(names, body);
    }

    private void within(Set<String> names, Object node) {
        local.push(names);
        visit(node);
        local.pop();
    }

    private void read(Ref ref) {
        var names = new ArrayList<String>();
        var each = ref.names().iterator();
        while (each.hasNext()) {
            names.add(each.next());
        }
        if (local.stream().noneMatch(l -> l.contains(names.get(0)))) {
            reads.add(names.stream().collect(Collectors.joining(".")));
        }
    }

    private void refuse(String code, Object... args) {
        issues.add(Issue.error(code, "", args));
    }
}
