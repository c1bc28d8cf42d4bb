package eddy.backend.identity;

import java.util.ArrayList;
import java.util.List;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTest {

    @Test
    void everyResourceMethodSaysWhoMayCallIt() {
        List<String> silent = new ArrayList<>();
        int methods = 0;
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("eddy.backend");
        for (var type :
                classes.stream().filter(c -> c.isAnnotatedWith(Path.class)).toList()) {
            for (var method : type.getMethods().stream()
                    .filter(AccessTest::isCalledByHttp)
                    .toList()) {
                methods++;
                if (!declared(method) && !declared(type)) {
                    silent.add(method.getFullName());
                }
            }
        }
        assertThat(methods).isGreaterThan(10);
        assertThat(silent).isEmpty();
    }

    private static boolean isCalledByHttp(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class);
    }

    private static boolean declared(JavaMethod method) {
        return method.isAnnotatedWith(Allowed.class) || method.isAnnotatedWith(Open.class);
    }

    private static boolean declared(JavaClass type) {
        return type.isAnnotatedWith(Allowed.class) || type.isAnnotatedWith(Open.class);
    }
}
