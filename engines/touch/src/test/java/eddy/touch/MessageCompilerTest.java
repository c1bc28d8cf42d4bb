package eddy.touch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.document.Document;
import eddy.core.issue.IssueTexts;
import eddy.touch.action.FreezeMarketing;
import eddy.touch.action.SendMessage;

import static org.assertj.core.api.Assertions.assertThat;

class MessageCompilerTest {

    private static final String GOOD = """
            {"schemaVersion":1,"key":"care","label":{"zh-CN":"关怀","en":"Care"},"channel":"email","purpose":"recovery",
             "subject":{"zh-CN":"{{name}}","en":"Hello"},"body":{"zh-CN":"{{owner.name}}","en":"Body"}}""";

    @Test
    void a_message_is_compiled_with_what_it_reads() {
        var message = new MessageCompiler()
                .compile(new Document("message", "care", GOOD), Clients.SCOPE)
                .orThrow();

        assertThat(message.reads()).containsExactly("name", "owner.name");
        assertThat(message.purpose()).isEqualTo(Purpose.RECOVERY);
        assertThat(message.label().in(Locale.CHINESE)).isEqualTo("关怀");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"channel\":\"email\" | \"channel\":\"fax\" | message.channel /channel",
                "\"purpose\":\"recovery\" | \"purpose\":\"spam\" | message.purpose /purpose",
                "\"key\":\"care\" | \"key\":\"other\" | message.key /key",
                "\"schemaVersion\":1 | \"schemaVersion\":7 | message.version /schemaVersion",
                "\"channel\": | \"chanel\":\"x\",\"channel\": | message.property.unknown /chanel",
                "{{name}} | {{nam}} | message.field.unknown /subject/zh-CN",
                "{{owner.name}} | {{owner.password}} | message.field.unknown /body/zh-CN",
                "{{owner.name}} | {{email.name}} | message.field.unknown /body/zh-CN",
                "{{name}} | {{name | merge.unclosed /subject/zh-CN",
                "{{name}} | {{${1+1}}} | formula. /subject/zh-CN",
                "\"en\":\"Hello\" | \"en\":\" \" | message.text.invalid /subject/en",
                "\"en\":\"Hello\" | \"xx\":\"Hello\" | message.text.invalid /subject/xx",
                ",\"en\":\"Hello\" | `` | message.subject.missing /subject",
                "{{owner.name}} | {{owner}} | message.field.unknown /body/zh-CN",
                "\"body\" | \"subject\" | json.duplicate /subject",
            })
    void refuses(String good, String bad, String expected) {
        var issues = new MessageCompiler()
                .compile(new Document("message", "care", GOOD.replace(good, bad)), Clients.SCOPE)
                .issues();

        var code = expected.split(" ")[0];
        assertThat(issues).anySatisfy(i -> {
            assertThat(i.code()).startsWith(code);
            assertThat(i.place()).isEqualTo(expected.substring(code.length()).strip());
        });
    }

    @Test
    void the_nearest_language_is_taken() {
        var message = Clients.message("care", "email", "recovery");

        assertThat(message.language("en")).isEqualTo("en");
        assertThat(message.language("en-GB")).isEqualTo("en");
        assertThat(message.language("zh-TW")).isEqualTo("zh-CN");
        assertThat(message.language("fr")).isEqualTo("zh-CN");
        assertThat(message.language(null)).isEqualTo("zh-CN");
    }

    @Test
    void actions_are_checked_against_the_bundle() {
        var send = new SendMessage((app, release) -> java.util.Optional.empty());
        var other = new eddy.core.table.TableModel(
                "order", eddy.core.Label.of("订单", "Order"), "o", List.of(), "id", List.of(), false);

        assertThat(send.check(new SendMessage.Config("care"), Clients.TABLE, Clients.SCOPE))
                .isEmpty();
        assertThat(send.check(new SendMessage.Config("nope"), Clients.TABLE, Clients.SCOPE))
                .extracting("code")
                .containsExactly("touch.message.unknown");
        assertThat(send.check(new SendMessage.Config("care"), other, Clients.SCOPE))
                .extracting("code")
                .containsExactly("touch.not_customer");
        assertThat(new FreezeMarketing().check(new FreezeMarketing.Config(0), Clients.TABLE, Clients.SCOPE))
                .extracting("code")
                .containsExactly("touch.freeze.days");
    }

    @Test
    void every_code_has_a_text_in_both_languages() throws IOException {
        var code = Pattern.compile("\"((?:message|touch)\\.[a-z_.]+)\"");
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
            }
        }
        var texts = IssueTexts.load();

        assertThat(texts.codes(Locale.ENGLISH)).containsAll(codes);
        assertThat(texts.codes(Locale.CHINESE)).containsAll(codes);
    }
}
