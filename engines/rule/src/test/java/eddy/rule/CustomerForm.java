package eddy.rule;

import java.time.Clock;
import java.util.List;

import eddy.core.document.Document;
import eddy.form.CompiledForm;
import eddy.form.FormCompiler;
import eddy.form.RecordStore;
import eddy.form.TablePlanner;
import eddy.form.action.FormActions;
import eddy.testkit.TestDatabase;

/** A customer form and the orders that point to it, compiled and laid out by the form engine. */
final class CustomerForm {

    static final CompiledForm CUSTOMER = form("customer", """
            "name": {"type":"string","x-eddy":{"type":"text","label":{"zh-CN":"Name","en":"Name"}}},
            "visits": {"type":"integer","x-eddy":{"type":"integer","label":{"zh-CN":"Visits","en":"Visits"}}},
            "last_login_at": {"type":"string","format":"date-time","x-eddy":{"type":"datetime","label":{"zh-CN":"Last log-in","en":"Last log-in"}}},
            "risk_level": {"type":"string","enum":["high","medium","low"],"x-eddy":{"type":"choice","label":{"zh-CN":"Risk","en":"Risk"},
              "options":[{"value":"high","label":{"zh-CN":"High","en":"High"}},{"value":"medium","label":{"zh-CN":"Medium","en":"Medium"}},
                         {"value":"low","label":{"zh-CN":"Low","en":"Low"}}]}},
            "value_tier": {"type":"string","enum":["high","medium","low"],"x-eddy":{"type":"choice","label":{"zh-CN":"Tier","en":"Tier"},
              "options":[{"value":"high","label":{"zh-CN":"High","en":"High"}},{"value":"medium","label":{"zh-CN":"Medium","en":"Medium"}},
                         {"value":"low","label":{"zh-CN":"Low","en":"Low"}}]}},
            "is_new": {"type":"boolean","x-eddy":{"type":"boolean","label":{"zh-CN":"New","en":"New"}}},
            "spending": {"type":"number","x-eddy":{"type":"decimal","label":{"zh-CN":"Spending","en":"Spending"}}}""");

    static final CompiledForm ORDER = form("order", """
            "name": {"type":"string","x-eddy":{"type":"text","label":{"zh-CN":"Number","en":"Number"}}},
            "amount": {"type":"number","x-eddy":{"type":"decimal","label":{"zh-CN":"Amount","en":"Amount"}}},
            "customer": {"type":"string","format":"uuid","x-eddy":{"type":"link","label":{"zh-CN":"Customer","en":"Customer"},"form":"customer"}}""");

    private CustomerForm() {}

    static BundleScope scope(RecordStore store) {
        return BundleScope.of(List.of(CUSTOMER.table(), ORDER.table()), FormActions.all(store));
    }

    static void lay(TestDatabase database, Clock clock) {
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("churn", List.of(CUSTOMER, ORDER)).orThrow());
    }

    private static CompiledForm form(String key, String properties) {
        var document = """
                {"schemaVersion":1,"key":"%s","label":{"zh-CN":"%1$s","en":"%1$s"},"titleField":"name",
                 "schema":{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{%s}},
                 "ui":{"type":"VerticalLayout","elements":[{"type":"Control","scope":"#/properties/name"}]},
                 "list":{"columns":["name"]}}""".formatted(key, properties);
        return new FormCompiler()
                .compile(new Document("form", key, document), BundleScope.of(List.of(), List.of()))
                .orThrow();
    }
}
