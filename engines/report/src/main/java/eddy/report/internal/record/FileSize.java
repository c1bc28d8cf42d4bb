package eddy.report.internal.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Sizes of files as people read them: 1,536 bytes are {@code 1.5 KB}. */
final class FileSize {

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");

    private FileSize() {}

    static String words(long bytes) {
        int step = 0;
        double size = bytes;
        while (size >= 1024 && step < UNITS.size() - 1) {
            size /= 1024;
            step++;
        }
        return BigDecimal.valueOf(size)
                        .setScale(step == 0 ? 0 : 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " "
                + UNITS.get(step);
    }
}
