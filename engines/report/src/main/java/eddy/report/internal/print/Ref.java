package eddy.report.internal.print;

import net.sf.jasperreports.engine.design.JRDesignExpression;

/** The only expressions our designs hold: one reference each. Names are ours, never a user's. */
final class Ref {

    private Ref() {}

    static JRDesignExpression parameter(String name) {
        var expression = new JRDesignExpression();
        expression.addParameterChunk(name);
        return expression;
    }

    static JRDesignExpression field(String name) {
        var expression = new JRDesignExpression();
        expression.addFieldChunk(name);
        return expression;
    }

    static JRDesignExpression variable(String name) {
        var expression = new JRDesignExpression();
        expression.addVariableChunk(name);
        return expression;
    }
}
