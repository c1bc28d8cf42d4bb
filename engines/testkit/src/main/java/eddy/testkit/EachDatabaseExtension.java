package eddy.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

final class EachDatabaseExtension implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        var only = System.getProperty("eddy.test.database", "");
        return Arrays.stream(Vendor.values())
                .filter(v -> only.isBlank() || v.name().equalsIgnoreCase(only))
                .map(Run::new);
    }

    private record Run(Vendor vendor) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return vendor.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new DatabaseOfRun(vendor));
        }
    }

    private static final class DatabaseOfRun implements ParameterResolver, AfterClassTemplateInvocationCallback {

        private final Vendor vendor;
        private TestDatabase database;

        DatabaseOfRun(Vendor vendor) {
            this.vendor = vendor;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            if (database == null) {
                database = TestDatabase.open(vendor);
            }
            return database;
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            if (database != null) {
                database.close();
            }
        }
    }
}
