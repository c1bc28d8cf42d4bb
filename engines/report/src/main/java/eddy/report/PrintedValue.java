package eddy.report;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.table.FieldModel;
import eddy.report.internal.record.PrintForm;
import eddy.report.internal.record.PrintForms;

/** How values of fields stand on paper where there is room for one line. */
public final class PrintedValue {

    private PrintedValue() {}

    /**
     * @param value as the API shows it
     * @param name  of what an id means
     * @return empty for no value
     */
    public static String words(FieldModel field, JsonNode value, Optional<String> name, Locale locale, ZoneId zone) {
        return PrintForms.words(new PrintForm.Asked(field, value, name, locale, zone));
    }

    /** Whether a column of them stands right, so that digits line up. */
    public static boolean standsRight(FieldModel field) {
        return PrintForms.of(field.type()).right();
    }

    /** Width of a column of them relative to others. */
    public static int weight(FieldModel field) {
        return PrintForms.of(field.type()).weight();
    }
}
