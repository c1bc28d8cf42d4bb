package eddy.form.cleaning;

import eddy.form.CompiledForm;
import eddy.form.Forms;

/** The customer form of the tests with cleaning rules in it. */
final class CleaningForms {

    private CleaningForms() {}

    static String customer(String... rules) {
        return Forms.CUSTOMER.replace("'logic': [],", "'logic': [], 'cleaning': [" + String.join(",", rules) + "],");
    }

    static CompiledForm compiled(String app, String... rules) {
        return Forms.of(app, customer(rules));
    }

    static String rule(String key, String kind, String field, String... settings) {
        var more = settings.length == 0 ? "" : "," + String.join(",", settings);
        return "{'key':'%s','kind':'%s','fields':['%s']%s}".formatted(key, kind, field, more);
    }
}
