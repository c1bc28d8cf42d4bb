package eddy.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import eddy.core.Label;

/**
 * {@code app.json}, typed. Immutable.
 *
 * @param key         the key proposed at installation; the app may run under another one
 * @param icon        name of an icon of the UI
 * @param version     of the template, as its author counts
 * @param zone        in which days and months begin
 * @param groups      names of the groups that rules and flows put records in
 * @param navigation  the menu in its order
 * @param customer    which form is <em>the</em> customer
 * @param events      how behaviour events are stored
 * @param sampleUsers accounts made together with the sample data
 */
public record AppManifest(
        String key,
        Label label,
        Label description,
        String icon,
        String version,
        ZoneId zone,
        List<Role> roles,
        List<Group> groups,
        List<Entry> navigation,
        Optional<Customer> customer,
        Optional<Events> events,
        List<SampleUser> sampleUsers) {

    public AppManifest {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
        navigation = List.copyOf(navigation);
        sampleUsers = List.copyOf(sampleUsers);
    }

    /** A role inside the app, given to its members. */
    public record Role(String key, Label label) {}

    /** A group of records, such as those of customers who get the periodic news. */
    public record Group(String key, Label label) {}

    /** An entry of the menu. */
    public sealed interface Entry permits Page, Heading {}

    /**
     * Stands above the pages that follow it, until the next heading.
     *
     * @param text in at least one language
     */
    public record Heading(Label text) implements Entry {}

    /**
     * What an entry of the menu leads to: exactly one of {@code form} and {@code board} is present.
     *
     * @param label what it is called in the menu; in a language without a text it is called as its form or board
     * @param icon  one of {@link MenuIcons}
     * @param roles whose members it is shown to; to everybody when there are none. This orders the menu and is no right.
     */
    public record Page(
            Optional<String> form, Optional<String> board, Label label, Optional<String> icon, List<String> roles)
            implements Entry {
        public Page {
            roles = List.copyOf(roles);
        }
    }

    /** The customer form and its fields that matter to the engines; every field but the form may be absent. */
    public record Customer(
            String form,
            Optional<String> name,
            Optional<String> email,
            Optional<String> phone,
            Optional<String> language,
            Optional<String> owner,
            Optional<String> uniqueKey) {}

    /**
     * The form of behaviour events and its fields.
     *
     * @param link    its link to the customer
     * @param id      the id an event carries, unique
     * @param type    the kind of event, for example {@code login}
     * @param at      when it happened
     */
    public record Events(String form, String link, String id, String type, String at) {}

    public record SampleUser(String username, String name, List<String> roles) {
        public SampleUser {
            roles = List.copyOf(roles);
        }
    }

    public Optional<String> customerForm() {
        return customer.map(Customer::form);
    }
}
