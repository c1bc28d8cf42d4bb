package eddy.form.internal.delete;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ids in pieces that fit into one statement. */
final class Pages {

    private static final int SIZE = 1_000;

    private Pages() {}

    static List<List<UUID>> of(Collection<UUID> ids) {
        var all = List.copyOf(ids);
        var pages = new ArrayList<List<UUID>>();
        for (int at = 0; at < all.size(); at += SIZE) {
            pages.add(all.subList(at, Math.min(at + SIZE, all.size())));
        }
        return pages;
    }
}
