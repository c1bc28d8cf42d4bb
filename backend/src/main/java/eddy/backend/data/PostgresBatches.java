package eddy.backend.data;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Has PostgreSQL's driver send a batch of inserts as statements of many rows, which H2's driver would refuse to be told.
 */
public final class PostgresBatches implements ConfigSourceFactory {

    static final String SETTING = "quarkus.datasource.jdbc.additional-jdbc-properties.\"reWriteBatchedInserts\"";
    /** Below that of application.properties, so that an administrator has the last word. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var kind = context.getValue("quarkus.datasource.db-kind");
        return kind != null && "postgresql".equals(kind.getValue())
                ? List.of(new PropertiesConfigSource(Map.of(SETTING, "true"), "PostgreSQL", ORDINAL))
                : List.of();
    }
}
