package eddy.backend.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

/** The least a JVM can do: the baseline of start-up time and memory. */
final class OneLine {

    private OneLine() {}

    public static void main(String[] args) throws IOException {
        var most = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", "");
        System.out.println("{\"mostKb\":" + most + ",\"cpuMillis\":" + cpuMillis() + "}");
    }

    /** CPU time of this process so far. */
    static long cpuMillis() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000;
    }
}
