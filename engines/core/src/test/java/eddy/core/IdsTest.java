package eddy.core;

import java.util.HashSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTest {

    @Test
    void an_id_is_a_uuid_of_version_7() {
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void an_id_carries_its_time_in_front() {
        long time = 1_773_540_000_000L;
        assertThat(Ids.at(time).getMostSignificantBits() >>> 16).isEqualTo(time);
    }

    @Test
    void later_ids_sort_behind_earlier_ones_as_text() {
        var earlier = Ids.at(1_773_540_000_000L).toString();
        var later = Ids.at(1_773_540_000_001L).toString();
        assertThat(earlier).isLessThan(later);
    }

    @Test
    void ids_of_one_millisecond_differ() {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(Ids.at(1));
        }
        assertThat(seen).hasSize(10_000);
    }
}
