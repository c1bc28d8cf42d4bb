package eddy.form.internal.merge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.internal.store.Columns;

/** Where a page of groups ended. */
record GroupCursor(int size, String key) {

    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((size + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    static GroupCursor read(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return new GroupCursor(
                    Integer.parseInt(plain.substring(0, Math.max(0, colon))), plain.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new IssueException(Issue.error("record.cursor.invalid", "/after"));
        }
    }

    Condition after(Name group, Field<Integer> sizes, Field<String> keys) {
        var size = Columns.in(group, sizes);
        return size.lt(size()).or(size.eq(size()).and(Columns.in(group, keys).gt(key)));
    }
}
