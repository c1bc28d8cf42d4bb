package eddy.backend.apps;

import java.util.regex.Pattern;

import eddy.core.document.Document;

/** The form a flow works on, read from its XML even while the flow does not compile. */
final class FlowForm {

    private static final Pattern FORM =
            Pattern.compile("<(?:\\w+:)?process\\b.*?\"form\"\\s*:\\s*\"([a-z][a-z0-9_]{0,39})\"", Pattern.DOTALL);

    private FlowForm() {}

    /** Its key; empty when none is named. */
    static String of(Document flow) {
        var match = FORM.matcher(flow.content().replace("&#34;", "\"").replace("&quot;", "\""));
        return match.find() ? match.group(1) : "";
    }
}
