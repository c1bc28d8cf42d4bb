package eddy.backend.touches;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.DraftCompiler;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Audit;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.touches.MessageResource.PreviewAsk;
import eddy.backend.touches.MessageResource.TestResult;
import eddy.backend.touches.MessageResource.TestWay;
import eddy.backend.web.ProblemException;
import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.touch.CompiledMessage;
import eddy.touch.MessagePreview;
import eddy.touch.WrittenMessage;
import eddy.touch.spi.OutgoingMessage;
import eddy.touch.spi.TouchApps;

/** Writes messages that are not published yet, as the dispatcher would. */
@ApplicationScoped
class MessageDrafts {

    private static final String TEST_ZH = "【测试】";
    private static final String TEST_EN = "[Test] ";

    private final LiveApps apps;
    private final TouchApps touches;
    private final DraftCompiler compiler;
    private final TouchSettings settings;
    private final Directory directory;
    private final Caller caller;
    private final Audit audit;
    private final MessagePreview preview;

    MessageDrafts(
            LiveApps apps,
            TouchApps touches,
            DraftCompiler compiler,
            TouchSettings settings,
            Caller caller,
            Audit audit,
            Transactions tx,
            Clock clock,
            Directory directory) {
        this.apps = apps;
        this.touches = touches;
        this.compiler = compiler;
        this.settings = settings;
        this.directory = directory;
        this.caller = caller;
        this.audit = audit;
        this.preview = new MessagePreview(tx, clock, ids -> names(directory.byId(ids)));
    }

    private static Map<UUID, String> names(Map<UUID, Person> people) {
        return people.values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    WrittenMessage write(String app, PreviewAsk ask) {
        return write(app, compiled(app, ask), ask);
    }

    TestWay way(String app) {
        apps.require(app);
        return new TestWay(ownAddress(), settings.sendsMail(), settings.hasPublicUrl());
    }

    /** Sends to the caller's own address and to nobody else's: this must not become a way to write to strangers. */
    TestResult test(String app, PreviewAsk ask) {
        var message = compiled(app, ask);
        var to = ownAddress();
        refuse(!message.channel().equals("email"), "message.test.channel");
        refuse(!settings.sendsMail(), "message.test.outbox");
        refuse(to == null, "message.test.address");
        var written = write(app, message, ask);
        var mark = written.language().startsWith("zh") ? TEST_ZH : TEST_EN;
        audit.did("message.tested", app + "/" + message.key(), null);
        var failed = settings.test(new OutgoingMessage(
                Ids.next(),
                app,
                message.channel(),
                message.purpose(),
                to,
                written.language(),
                mark + written.subject(),
                written.body()));
        return new TestResult(failed.isEmpty(), to, failed.orElse(null));
    }

    private CompiledMessage compiled(String app, PreviewAsk ask) {
        return compiler.compile(apps.require(app), DocumentKind.MESSAGE, ask.document(), CompiledMessage.class);
    }

    private WrittenMessage write(String app, CompiledMessage message, PreviewAsk ask) {
        var live = apps.require(app);
        return touches.find(app, live.release())
                .flatMap(t -> preview.write(t, message, ask.record(), ask.locale()))
                .orElseThrow(() -> ProblemException.notFound("record " + ask.record()));
    }

    private String ownAddress() {
        return caller.account().flatMap(directory::email).orElse(null);
    }

    private static void refuse(boolean refused, String code) {
        if (refused) {
            throw new IssueException(Issue.error(code, ""));
        }
    }
}
