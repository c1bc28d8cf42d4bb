package eddy.form;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.action.ActionCatalog;
import eddy.core.condition.AsOf;
import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.issue.Compiled;
import eddy.core.table.Tables;
import eddy.form.spi.LiveForms;

/** Form documents for tests, written with single quotes, compiled in a small app of their own. */
public final class Forms {

    public static final String CUSTOMER = """
            { 'schemaVersion': 1, 'key': 'customer', 'label': {'zh-CN':'客户','en':'Customer'}, 'facts': false,
              'titleField': 'name', 'uniqueKey': 'code',
              'schema': { 'type': 'object', 'properties': {
                'code': {'type':'string','maxLength':60,'x-eddy':{'type':'text','label':{'zh-CN':'编号','en':'Code'}}},
                'name': {'type':'string','maxLength':200,'x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                'phone': {'type':'string','x-eddy':{'type':'phone','label':{'zh-CN':'手机','en':'Phone'}}},
                'email': {'type':'string','format':'email','x-eddy':{'type':'email','label':{'zh-CN':'邮箱','en':'E-mail'}}},
                'tier': {'type':'string','enum':['high','low'],'x-eddy':{'type':'choice','label':{'zh-CN':'分层','en':'Tier'},
                  'options':[{'value':'high','label':{'zh-CN':'高','en':'High'}},{'value':'low','label':{'zh-CN':'低','en':'Low'}}]}},
                'score': {'type':'integer','minimum':0,'maximum':100,'x-eddy':{'type':'integer','label':{'zh-CN':'分数','en':'Score'}}},
                'spend': {'type':'number','minimum':0,'x-eddy':{'type':'money','label':{'zh-CN':'消费','en':'Spend'}}},
                'joined_on': {'type':'string','format':'date','x-eddy':{'type':'date','label':{'zh-CN':'加入日期','en':'Joined on'}}},
                'seen_at': {'type':'string','format':'date-time','x-eddy':{'type':'datetime','label':{'zh-CN':'最近登录','en':'Last seen'}}},
                'active': {'type':'boolean','x-eddy':{'type':'boolean','label':{'zh-CN':'活跃','en':'Active'}}},
                'likes': {'type':'array','items':{'type':'string','enum':['a','b']},'x-eddy':{'type':'choices','label':{'zh-CN':'喜好','en':'Likes'},
                  'options':[{'value':'a','label':{'zh-CN':'甲','en':'A'}},{'value':'b','label':{'zh-CN':'乙','en':'B'}}]}},
                'parent': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'上级','en':'Parent'},'form':'customer'}} },
                'required': ['name'] },
              'logic': [],
              'list': { 'columns': ['name','tier'] } }
            """;

    public static final String EVENT = """
            { 'schemaVersion': 1, 'key': 'event', 'label': {'zh-CN':'事件','en':'Event'}, 'facts': true,
              'titleField': 'type', 'uniqueKey': 'event_id',
              'schema': { 'type': 'object', 'properties': {
                'event_id': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'编号','en':'Id'}}},
                'customer': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'客户','en':'Customer'},'form':'customer'}},
                'type': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'类型','en':'Type'}}},
                'at': {'type':'string','format':'date-time','x-eddy':{'type':'datetime','label':{'zh-CN':'时间','en':'At'}}} },
                'required': ['customer','type','at'] } }
            """;

    private Forms() {}

    public static Compiled<CompiledForm> compile(String app, String document) {
        var text = document.replace('\'', '"');
        var key = JsonText.parse(text).value().map(j -> j.path("key").asText()).orElse("broken");
        return new FormCompiler().compile(new Document("form", key, text), new Scope(app, Map.of(key, text)));
    }

    public static Compiled<CompiledForm> compile(String app, ObjectNode document) {
        var written = new Document("form", document.path("key").asText(), document.toString());
        return new FormCompiler().compile(written, new Scope(app, Map.of()));
    }

    public static CompiledForm of(String app, String document) {
        return compile(app, document).orThrow();
    }

    /** The forms of one app, which may read each other, in the order given. */
    public static List<CompiledForm> together(String app, String... documents) {
        var byKey = new LinkedHashMap<String, String>();
        for (String document : documents) {
            byKey.put(json(document).path("key").asText(), document.replace('\'', '"'));
        }
        var scope = new Scope(app, byKey);
        return byKey.entrySet().stream()
                .map(e -> new FormCompiler()
                        .compile(new Document("form", e.getKey(), e.getValue()), scope)
                        .orThrow())
                .toList();
    }

    /** The forms as those of the release in force, with the tables of their sub-tables. */
    public static LiveForms.AppForms live(String app, List<CompiledForm> forms) {
        var tables = new ArrayList<>(forms.stream().map(CompiledForm::table).toList());
        forms.forEach(form -> tables.addAll(form.subtables()));
        return new LiveForms.AppForms(app, ZoneId.of("Asia/Shanghai"), Tables.of(tables), forms);
    }

    public static AsOf now(Clock clock) {
        return AsOf.at(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    /** A JSON object written with single quotes. */
    public static ObjectNode json(String text) {
        return (ObjectNode) JsonText.parse(text.replace('\'', '"')).orThrow();
    }

    /** {@link #CUSTOMER} with one piece of text in the place of another, which must be there. */
    public static String customerWith(String piece, String other) {
        if (!CUSTOMER.contains(piece)) {
            throw new IllegalArgumentException("Not in the form: " + piece);
        }
        return CUSTOMER.replace(piece, other);
    }

    private record Scope(String app, Map<String, String> documents) implements CompileScope {

        @Override
        public JsonNode manifest() {
            return json("{}");
        }

        @Override
        public Tables tables() {
            return Tables.of(List.of());
        }

        @Override
        public ActionCatalog actions() {
            return new ActionCatalog(List.of());
        }

        @Override
        public boolean exists(DocumentKind kind, String key) {
            return kind == DocumentKind.FORM
                    && (Set.of("customer", "event").contains(key) || documents.containsKey(key));
        }

        @Override
        public Optional<JsonNode> content(DocumentKind kind, String key) {
            return Optional.ofNullable(documents.get(key))
                    .flatMap(d -> JsonText.parse(d).value());
        }

        @Override
        public <T> Optional<T> compiled(DocumentKind kind, String key, Class<T> type) {
            return Optional.empty();
        }
    }

    /** The property of a link, for a form in which a quote is written '. */
    public static String link(String key, String form, String onDelete) {
        return """
            '%s': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'%s','en':'%s'},'form':'%s',
              'onDelete':'%s'}}""".formatted(key, key, key, form, onDelete);
    }
}
