package eddy.form.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** Lists of ids as statements take them. */
public final class IdPieces {

    private static final int MANY = 1_000;

    /** H2 compares each row it finds with all ids asked for. */
    private static final int FEW = 100;

    private static final Comparator<UUID> ORDER = (one, other) -> {
        int upper = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return upper != 0
                ? upper
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private IdPieces() {}

    /** The ids in the order in which databases sort them, cut so that a statement may name those of a piece one by one. */
    public static List<List<UUID>> of(DSLContext db, Collection<UUID> ids) {
        return of(ids, db.dialect().family() == SQLDialect.H2 ? FEW : MANY);
    }

    /** The ids in the order in which databases sort them, at most {@code size} at a time. */
    static List<List<UUID>> of(Collection<UUID> ids, int size) {
        var sorted = ids.stream().sorted(ORDER).toList();
        var pieces = new ArrayList<List<UUID>>();
        for (int from = 0; from < sorted.size(); from += size) {
            pieces.add(sorted.subList(from, Math.min(sorted.size(), from + size)));
        }
        return pieces;
    }
}
