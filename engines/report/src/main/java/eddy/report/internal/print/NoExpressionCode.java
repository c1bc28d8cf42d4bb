package eddy.report.internal.print;

import java.io.File;
import java.io.Serializable;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractCompiler;
import net.sf.jasperreports.engine.design.JRCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;
import net.sf.jasperreports.engine.fill.JREvaluator;

/**
 * The only report compiler there is: it compiles designs whose expressions are each one reference to a parameter, a
 * field or a variable, which JasperReports evaluates without code, and refuses every other. No Java, Groovy or
 * JavaScript compiler is on the class path of reports.
 */
public final class NoExpressionCode extends JRAbstractCompiler {

    /** Called by JasperReports through reflection. */
    public NoExpressionCode(JasperReportsContext context) {
        super(context, false);
    }

    @Override
    protected void checkLanguage(String language) {
        // Any language: none is compiled.
    }

    @Override
    protected JRCompilationSourceCode generateSourceCode(JRSourceCompileTask task) throws JRException {
        throw new JRException("A report expression would be code: " + task.getExpressions());
    }

    @Override
    protected String compileUnits(JRCompilationUnit[] units, String classpath, File folder) throws JRException {
        throw new JRException("Report expressions are not compiled");
    }

    @Override
    protected JREvaluator loadEvaluator(Serializable data, String unit) throws JRException {
        throw new JRException("Report expressions are not loaded");
    }

    @Override
    protected String getSourceFileName(String unit) {
        return unit;
    }
}
