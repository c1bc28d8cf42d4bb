package eddy.backend.work;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.function.LongSupplier;

import com.sun.management.OperatingSystemMXBean;

/**
 * Gives memory back after heavy work. The serial collector rather takes more from the system than collect its old
 * objects, and never looks at them again while little happens; so a server that once installed an app or read a large file
 * would keep for good what that took. A moment without work costs nobody anything.
 */
final class IdleMemory {

    static final Duration EVERY = Duration.ofSeconds(20);
    /** Share of one processor below which nothing is going on. */
    private static final double IDLE = 0.2;
    /** What must have gathered since the last collection to be worth another. */
    private static final long GATHERED = 64L << 20;

    private final LongSupplier cpuNanos;
    private final LongSupplier gathered;
    private final Runnable collect;
    private long before;
    private long at;

    IdleMemory() {
        this(processCpu(), gathered(), System::gc);
    }

    /**
     * @param cpuNanos processor time this process has used
     * @param gathered bytes of old objects since the last full collection
     */
    IdleMemory(LongSupplier cpuNanos, LongSupplier gathered, Runnable collect) {
        this.cpuNanos = cpuNanos;
        this.gathered = gathered;
        this.collect = collect;
        look(0);
    }

    private double look(long now) {
        long used = cpuNanos.getAsLong();
        double load = now == at ? 1 : (double) (used - before) / (now - at);
        before = used;
        at = now;
        return load;
    }

    /**
     * Collects when little has happened since the last call and much has gathered.
     *
     * @param now nanoseconds on any clock
     * @return whether it collected
     */
    boolean check(long now) {
        boolean worthwhile = look(now) < IDLE && gathered.getAsLong() > GATHERED;
        if (worthwhile) {
            collect.run();
        }
        return worthwhile;
    }

    private static LongSupplier processCpu() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system::getProcessCpuTime;
    }

    private static LongSupplier gathered() {
        var old = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP && p.getCollectionUsage() != null)
                .filter(p -> p.getName().contains("Old") || p.getName().contains("Tenured"))
                .findFirst();
        return () -> old.map(IdleMemory::gatheredIn).orElse(0L);
    }

    private static long gatheredIn(MemoryPoolMXBean pool) {
        return pool.getUsage().getUsed() - pool.getCollectionUsage().getUsed();
    }
}
