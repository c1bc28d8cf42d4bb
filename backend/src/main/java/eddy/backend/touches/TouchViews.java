package eddy.backend.touches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.Names;
import eddy.backend.records.Rec;
import eddy.backend.records.RecordViews;
import eddy.core.document.DocumentKind;
import eddy.touch.Touch;

/** Turns touches into what the API shows. */
@ApplicationScoped
class TouchViews {

    private final RecordViews records;

    TouchViews(RecordViews records) {
        this.records = records;
    }

    List<TouchView> all(LiveApp app, List<Touch> touches) {
        Map<UUID, String> titles = new HashMap<>();
        touches.stream()
                .collect(Collectors.groupingBy(Touch::form, Collectors.mapping(Touch::record, Collectors.toList())))
                .forEach((form, ids) -> titles.putAll(records.titles(app, form, ids)));
        return touches.stream().map(t -> view(app, t, titles)).toList();
    }

    private static TouchView view(LiveApp app, Touch t, Map<UUID, String> titles) {
        return new TouchView(
                t.id(),
                t.channel(),
                named(app, DocumentKind.MESSAGE, t.message()),
                t.purpose().key(),
                new Rec.Named(t.record(), titles.getOrDefault(t.record(), "")),
                t.form(),
                t.state().key(),
                t.state().label(),
                t.reason() == null ? null : t.reason().key(),
                t.reason() == null ? null : t.reason().label(),
                t.detail(),
                t.address(),
                t.subject(),
                t.body(),
                t.queuedAt(),
                t.sentAt(),
                t.openedAt(),
                t.clickedAt(),
                t.repliedAt(),
                "flow".equals(t.originKind()) ? named(app, DocumentKind.FLOW, t.originKey()) : null,
                "rule".equals(t.originKind()) ? named(app, DocumentKind.RULE, t.originKey()) : null,
                t.sample());
    }

    private static TouchView.Named named(LiveApp app, DocumentKind kind, String key) {
        return new TouchView.Named(key, Names.of(app, kind, key));
    }
}
