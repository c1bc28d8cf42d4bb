package eddy.app.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import eddy.app.AppManifest;
import eddy.app.AppManifest.Page;
import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.field.ValueKind;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;

/** Whether what {@code app.json} points to is there: pages, forms, fields, roles. Asked once all forms compiled. */
final class ManifestReferences {

    private static final Set<ValueKind> WORDS = EnumSet.of(ValueKind.TEXT, ValueKind.CHOICE);

    private final CompileScope scope;
    private final List<Issue> issues = new ArrayList<>();

    ManifestReferences(CompileScope scope) {
        this.scope = scope;
    }

    List<Issue> check(AppManifest manifest) {
        checkNavigation(manifest);
        manifest.customer().ifPresent(this::checkCustomer);
        manifest.events().ifPresent(this::checkEvents);
        checkSampleUsers(manifest);
        return issues;
    }

    private void checkNavigation(AppManifest manifest) {
        var seen = new HashSet<String>();
        for (int i = 0; i < manifest.navigation().size(); i++) {
            if (!(manifest.navigation().get(i) instanceof Page page)) {
                continue;
            }
            var place = "/navigation/" + i;
            page.form().ifPresent(form -> exists(DocumentKind.FORM, form, place + "/form"));
            page.board().ifPresent(board -> exists(DocumentKind.BOARD, board, place + "/board"));
            checkRoles(manifest, page.roles(), place + "/roles");
            var key = page.form().or(page::board).orElse("");
            if (!seen.add(page.form().isPresent() + " " + key)) {
                issues.add(Issue.warning("app.page.twice", place, "key", key));
            }
        }
    }

    private void checkCustomer(AppManifest.Customer customer) {
        var table = table(customer.form(), "/customer/form");
        if (table.isEmpty()) {
            return;
        }
        optional(table.get(), customer.name(), "/customer/name", WORDS);
        optional(table.get(), customer.email(), "/customer/email", WORDS);
        optional(table.get(), customer.phone(), "/customer/phone", WORDS);
        optional(table.get(), customer.language(), "/customer/language", WORDS);
        optional(table.get(), customer.owner(), "/customer/owner", EnumSet.of(ValueKind.PERSON));
        optional(table.get(), customer.uniqueKey(), "/customer/uniqueKey", WORDS);
    }

    private void checkEvents(AppManifest.Events events) {
        var table = table(events.form(), "/events/form");
        table.ifPresent(t -> {
            field(t, events.link(), "/events/link", EnumSet.of(ValueKind.LINK));
            field(t, events.id(), "/events/id", WORDS);
            field(t, events.type(), "/events/type", WORDS);
            field(t, events.at(), "/events/at", EnumSet.of(ValueKind.DATETIME));
        });
    }

    private void checkSampleUsers(AppManifest manifest) {
        for (int i = 0; i < manifest.sampleUsers().size(); i++) {
            checkRoles(manifest, manifest.sampleUsers().get(i).roles(), "/sampleUsers/" + i + "/roles");
        }
    }

    private void checkRoles(AppManifest manifest, List<String> roles, String place) {
        for (String role : roles) {
            if (manifest.roles().stream().noneMatch(r -> r.key().equals(role))) {
                issues.add(Issue.error("app.role.unknown", place, "role", role));
            }
        }
    }

    private void exists(DocumentKind kind, String key, String place) {
        if (!scope.exists(kind, key)) {
            issues.add(Issue.error("document.reference.unknown", place, "kind", kind.key(), "key", key));
        }
    }

    /** The form's table; empty without an issue of its own when the form is there but broken. */
    private Optional<TableModel> table(String form, String place) {
        exists(DocumentKind.FORM, form, place);
        return scope.tables().table(form);
    }

    private void optional(TableModel table, Optional<String> field, String place, Set<ValueKind> kinds) {
        field.ifPresent(f -> field(table, f, place, kinds));
    }

    private void field(TableModel table, String key, String place, Set<ValueKind> kinds) {
        var field = table.field(key);
        if (field.isEmpty()) {
            issues.add(Issue.error("app.field.unknown", place, "field", key, "form", table.key()));
        } else if (!kinds.contains(field.get().type().kind())) {
            issues.add(Issue.error("app.field.kind", place, "field", key, "form", table.key(), "kinds", kinds));
        }
    }
}
