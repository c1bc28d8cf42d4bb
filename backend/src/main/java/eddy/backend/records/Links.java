package eddy.backend.records;

import java.util.Set;
import java.util.stream.Stream;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/** The links between tables. */
public final class Links {

    /** Fields every record has. */
    static final Set<String> SYSTEM = Set.of("id", "created_at", "created_by", "updated_at", "updated_by");

    private Links() {}

    /** The fields of {@code from} that point to {@code target}. */
    public static Stream<FieldModel> to(String target, TableModel from) {
        return from.fields().stream()
                .filter(f -> f.type().kind() == ValueKind.LINK)
                .filter(f -> !SYSTEM.contains(f.key()) && !f.type().computed())
                .filter(f -> f.linkTo().map(target::equals).orElse(false));
    }
}
