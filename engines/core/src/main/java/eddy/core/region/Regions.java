package eddy.core.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All provinces, cities and districts of China, read once from {@code regions.txt}. Immutable. */
public final class Regions {

    private static final Map<String, Region> BY_CODE = read();
    private static final Map<String, List<Region>> CHILDREN = children(BY_CODE);

    private Regions() {}

    private static Map<String, Region> read() {
        var regions = new LinkedHashMap<String, Region>();
        try (var lines = new BufferedReader(
                new InputStreamReader(Regions.class.getResourceAsStream("regions.txt"), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var region = new Region(line.substring(0, 6), line.substring(7));
                regions.put(region.code(), region);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(regions);
    }

    private static Map<String, List<Region>> children(Map<String, Region> all) {
        var children = new LinkedHashMap<String, List<Region>>();
        all.values().forEach(r -> children.computeIfAbsent(above(r), k -> new ArrayList<>())
                .add(r));
        return children;
    }

    private static String above(Region region) {
        var prefix = region.prefix();
        return prefix.length() == 2 ? "" : padded(prefix.substring(0, prefix.length() - 2));
    }

    private static String padded(String prefix) {
        return prefix + "0".repeat(6 - prefix.length());
    }

    public static Optional<Region> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** What lies directly in the region with this code; the provinces for {@code ""}. */
    public static List<Region> in(String code) {
        return CHILDREN.getOrDefault(code, List.of());
    }

    /** From the province down to the region itself; nothing for a code there is not. */
    public static List<Region> path(String code) {
        var path = new ArrayList<Region>();
        for (var at = BY_CODE.get(code); at != null; at = BY_CODE.get(above(at))) {
            path.add(0, at);
        }
        return path;
    }

    /** The names down to the region, such as {@code 广东省/深圳市/南山区}; a municipality is named once. */
    public static String text(String code, String between) {
        var names = new ArrayList<String>();
        for (Region region : path(code)) {
            if (names.isEmpty() || !names.get(names.size() - 1).equals(region.name())) {
                names.add(region.name());
            }
        }
        return String.join(between, names);
    }
}
