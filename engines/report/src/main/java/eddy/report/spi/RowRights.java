package eddy.report.spi;

import java.util.Optional;

import eddy.core.condition.CompiledCondition;
import eddy.core.table.TableModel;

/** Which rows the reader may see; boards show nothing of the others. */
public interface RowRights {

    /** Everything. */
    RowRights ALL = table -> Optional.empty();

    /** The condition on the rows of {@code table}; empty when the reader may see all. */
    Optional<CompiledCondition> on(TableModel table);
}
