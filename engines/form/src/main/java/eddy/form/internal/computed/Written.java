package eddy.form.internal.computed;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which records were given new computed values, and in which fields. */
public record Written(List<UUID> records, Set<String> fields) {}
