package eddy.backend.work;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdleMemoryTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long MUCH = 100L << 20;

    private final AtomicLong cpu = new AtomicLong(7 * SECOND);
    private final AtomicLong gathered = new AtomicLong(MUCH);
    private final AtomicInteger collections = new AtomicInteger();
    private final IdleMemory memory = new IdleMemory(cpu::get, gathered::get, () -> {
        collections.incrementAndGet();
        gathered.set(0);
    });

    @Test
    void much_that_gathered_is_collected_once_nothing_happens() {
        cpu.addAndGet(9 * SECOND);
        assertThat(memory.check(20 * SECOND)).isFalse();
        cpu.addAndGet(SECOND / 10);
        assertThat(memory.check(40 * SECOND)).isTrue();
        assertThat(collections).hasValue(1);
    }

    @Test
    void nothing_is_collected_while_work_goes_on() {
        for (int at = 1; at <= 5; at++) {
            cpu.addAndGet(5 * SECOND);
            assertThat(memory.check(at * 20 * SECOND)).isFalse();
        }
        assertThat(collections).hasValue(0);
    }

    @Test
    void little_is_left_where_it_is() {
        gathered.set(1 << 20);
        assertThat(memory.check(20 * SECOND)).isFalse();
        assertThat(collections).hasValue(0);
    }

    @Test
    void what_was_collected_is_not_collected_again() {
        assertThat(memory.check(20 * SECOND)).isTrue();
        assertThat(memory.check(40 * SECOND)).isFalse();
        assertThat(collections).hasValue(1);
    }
}
