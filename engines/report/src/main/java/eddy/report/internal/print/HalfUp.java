package eddy.report.internal.print;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

import net.sf.jasperreports.engine.util.DefaultFormatFactory;

/** Rounds figures half up, as the screen does. Named in our designs only. */
public final class HalfUp extends DefaultFormatFactory {

    @Override
    public NumberFormat createNumberFormat(String pattern, Locale locale) {
        var format = super.createNumberFormat(pattern, locale);
        if (format != null) {
            format.setRoundingMode(RoundingMode.HALF_UP);
        }
        return format;
    }
}
