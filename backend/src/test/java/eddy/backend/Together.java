package eddy.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** What tests do with time: several things at once, and waiting for something that happens soon. */
public final class Together {

    private static final long LONGEST = 30_000;

    private Together() {}

    /** Does all at once, each on a thread of its own, and answers the results in the order of the work. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> List<T> all(Callable<T>... work) {
        var pool = Executors.newFixedThreadPool(work.length);
        try {
            var results = new ArrayList<T>();
            for (var done : pool.invokeAll(Arrays.asList(work))) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Tries until the check holds, at most half a minute. */
    public static void eventually(Runnable check) {
        long end = System.currentTimeMillis() + LONGEST;
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError e) {
                if (System.currentTimeMillis() > end) {
                    throw e;
                }
                LockSupport.parkNanos(100_000_000);
            }
        }
    }
}
