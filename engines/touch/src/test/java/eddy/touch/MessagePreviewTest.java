package eddy.touch;

import org.junit.jupiter.api.Test;

import eddy.core.Ids;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static eddy.touch.Clients.NOON;
import static org.assertj.core.api.Assertions.assertThat;

@EachDatabase
class MessagePreviewTest {

    private final Clients clients;
    private final MessagePreview preview;

    MessagePreviewTest(TestDatabase database) {
        clients = new Clients(database);
        preview = new MessagePreview(database, MutableClock.at(NOON.toString()), Clients::people);
    }

    @Test
    void a_message_reads_as_the_customer_would_get_it() {
        var zhang = clients.add("张伟", "zw@example.com", "zh-CN");

        var written = preview.write(Clients.app(), Clients.message("new", "email", "recovery"), zhang, null);

        assertThat(written).contains(new WrittenMessage("zh-CN", "张伟，好久不见", "张伟您好，李娜敬上", "zw@example.com"));
    }

    @Test
    void the_language_may_be_another_than_the_customers() {
        var zhang = clients.add("张伟", "", "zh-CN");

        var written = preview.write(Clients.app(), Clients.message("new", "email", "recovery"), zhang, "en");

        assertThat(written).contains(new WrittenMessage("en", "张伟, it has been a while", "Dear 张伟, yours 李娜", ""));
    }

    @Test
    void a_text_message_goes_to_the_phone() {
        var zhang = clients.add("张伟");

        assertThat(preview.write(Clients.app(), Clients.message("new", "sms", "recovery"), zhang, null))
                .get()
                .extracting(WrittenMessage::address)
                .isEqualTo("13800138000");
    }

    @Test
    void nobody_reads_nothing() {
        assertThat(preview.write(Clients.app(), Clients.message("new", "email", "recovery"), Ids.next(), null))
                .isEmpty();
    }
}
