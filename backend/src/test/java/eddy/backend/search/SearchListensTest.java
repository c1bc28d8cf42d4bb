package eddy.backend.search;

import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.form.search.RecordSearch;
import eddy.form.spi.RecordListener;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SearchListensTest {

    @Inject
    @All
    List<RecordListener> listeners;

    @Test
    void theSearchHearsOfEachChangeOnce() {
        assertThat(listeners)
                .extracting(listener -> (Object) ClientProxy.unwrap(listener).getClass())
                .doesNotHaveDuplicates()
                .containsOnlyOnce(RecordSearch.class)
                .noneMatch(type -> ((Class<?>) type).getPackageName().equals("eddy.backend.search"));
    }
}
