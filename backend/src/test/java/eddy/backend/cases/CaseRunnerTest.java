package eddy.backend.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import eddy.app.Bundle;
import eddy.app.BundleCodec;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a case says when it does not hold: which expectation, what is there instead, and how it came to that. */
@EachDatabase
class CaseRunnerTest {

    private static final String CASE = "sop_logs_in_on_day_2";

    /** Each play is of an app of its own: what one leaves in the database is not the next one's. */
    private static int plays;

    private final TestDatabase database;
    private final CaseWorld world;
    private final CaseFormat format = new CaseFormat();
    private final Bundle bundle;
    private final String text;

    CaseRunnerTest(TestDatabase database) throws IOException {
        this.database = database;
        world = new CaseWorld(database);
        bundle = new BundleCodec()
                .readFolder(Path.of("../templates/churn-recovery"))
                .orThrow();
        text = bundle.document(DocumentKind.CASE, CASE).orElseThrow().content();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void play(Bundle app, String content) {
        var key = "runner" + ++plays;
        var compiled = world.engines().compile(key, app).orThrow();
        CasePlay.play(world, key, app, format.read(new Document("case", CASE, content), compiled));
    }

    /** The case with one text replaced by another. */
    private String changed(String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalArgumentException("The case does not say " + from);
        }
        return text.replace(from, to);
    }

    @Test
    void a_false_expectation_is_told_with_the_story_of_the_case() {
        assertThatThrownBy(() -> play(bundle, changed("\"outcome\": \"recovered\"", "\"outcome\": \"lost\"")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "sop_logs_in_on_day_2 — Pre-churn: signs in on day 2",
                        "At /then, 2026-03-10 09:00",
                        "outcome: expected \"lost\", the case is ended with outcome recovered",
                        "2026-03-02 09:00  touch ceo_email sent by email",
                        "2026-03-04 09:00  Event[type=login",
                        "ended pre_churn “Pre-churn procedure” recovered");
    }

    @Test
    void a_message_too_many_and_one_too_few_are_both_told() {
        assertThatThrownBy(() -> play(bundle, changed("\"touches\": [\"ceo_email\"]", "\"touches\": [\"care_email\"]")))
                .hasMessageContainingAll(
                        "messages sent: expected \"care_email\"; there are [ceo_email sent",
                        "messages sent: not expected: [ceo_email sent");
    }

    @Test
    void an_app_that_behaves_otherwise_breaks_its_case() {
        var flow = bundle.document(DocumentKind.FLOW, "pre_churn").orElseThrow();
        var hasty = bundle.with(new Document(
                "flow", "pre_churn", flow.content().replace("\"wait\": {\"days\": 3}", "\"wait\": {\"days\": 1}")));
        assertThatCode(() -> play(bundle, text)).doesNotThrowAnyException();
        assertThatThrownBy(() -> play(hasty, text)).hasMessageContaining("not expected: [feature_sms sent");
    }

    @Test
    void what_the_format_does_not_know_is_refused_with_its_place() {
        assertThatThrownBy(() -> play(bundle, changed("\"notTouches\"", "\"notSent\"")))
                .hasMessageContainingAll("cases/sop_logs_in_on_day_2.case.json is not a case", "/then", "notSent");
    }

    @Test
    void a_name_the_app_does_not_have_is_refused_with_its_place() {
        assertThatThrownBy(() -> play(bundle, changed("\"feature_sms\"", "\"feature_smss\"")))
                .hasMessageContaining("/then/notTouches/0: the app has no message “feature_smss”");
    }

    @Test
    void a_record_its_form_refuses_ends_the_case_in_words() {
        assertThatThrownBy(() -> play(bundle, changed("c1@example.com", "nowhere")))
                .hasMessageContainingAll("At /given", "/email", "‘nowhere’");
    }

    @Test
    void the_app_of_a_case_leaves_nothing_in_camunda() {
        play(bundle, text);

        for (var table : List.of("act_re_deployment", "act_re_procdef", "act_ru_execution", "act_ru_job")) {
            assertThat(database.db().fetchCount(DSL.table(table))).as(table).isZero();
        }
    }
}
