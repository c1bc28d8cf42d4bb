package eddy.report.internal.print;

import java.io.InputStream;

import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.repo.DefaultRepositoryService;
import net.sf.jasperreports.repo.RepositoryContext;

/** What a report may load: our fonts, from the class path. */
final class FontsOnly extends DefaultRepositoryService {

    FontsOnly(JasperReportsContext context) {
        super(context);
    }

    @Override
    public InputStream getInputStream(String place) {
        return Fonts.open(place);
    }

    @Override
    public InputStream getInputStream(RepositoryContext where, String place) {
        return Fonts.open(place);
    }
}
