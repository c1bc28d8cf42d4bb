package eddy.report.internal.print;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Declares what a design refers to, and gathers the values to fill it with. */
final class Parameters {

    private Parameters() {}

    static Map<String, Object> values(Locale locale, java.time.ZoneId zone) {
        var values = new HashMap<String, Object>();
        values.put(JRParameter.REPORT_LOCALE, locale);
        values.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(zone));
        return values;
    }

    static void declare(JasperDesign design, String name, Class<?> type) {
        try {
            design.addParameter(parameter(name, type));
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    static void declare(JRDesignDataset dataset, String name, Class<?> type) {
        try {
            dataset.addParameter(parameter(name, type));
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    static JRDesignField field(String name, Class<?> type) {
        var field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        return field;
    }

    private static JRDesignParameter parameter(String name, Class<?> type) {
        var parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(type);
        parameter.setForPrompting(false);
        return parameter;
    }
}
