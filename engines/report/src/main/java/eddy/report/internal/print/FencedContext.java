package eddy.report.internal.print;

import java.util.List;

import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.repo.RepositoryService;

/**
 * A context of our own whose reports load nothing but our fonts. An ordinary one asks the library's global repository
 * as well, and that one knows only the global settings: it opens files and addresses whatever the filters set here
 * say (seen with 7.0.8).
 */
final class FencedContext extends SimpleJasperReportsContext {

    private final List<RepositoryService> repository = List.of(new FontsOnly(this));

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<T> getExtensions(Class<T> type) {
        return type == RepositoryService.class ? (List<T>) repository : super.getExtensions(type);
    }
}
