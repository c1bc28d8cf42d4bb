package eddy.core.region;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Regions as people write them: {@code 广东省/深圳市/南山区}, {@code 广东 深圳 南山}, {@code 深圳市南山区科技园1号}. The names
 * may have lost their 省, 市 or 区 where something that is no part of another name follows.
 *
 * @param region the deepest region named
 * @param rest   what follows the names, such as a street; {@code ""} for nothing
 */
public record RegionText(Region region, String rest) {

    private static final Pattern BETWEEN = Pattern.compile("^[\\s/\\\\,，、>\\-–—·]+");
    private static final Pattern ENDING = Pattern.compile("(?:维吾尔|壮族|回族)?(?:特别行政区|自治区|自治州|自治县|地区|省|市|区|县|盟|旗)$");

    /** The best reading: the deepest region, then the one with the least left over; empty when no region is named. */
    public static Optional<RegionText> read(String text) {
        var plain = trimmed(text);
        return Stream.concat(below("", plain), cities(plain))
                .max(Comparator.<RegionText>comparingInt(r -> r.region().depth())
                        .thenComparing(r -> -r.rest().length()));
    }

    /** Without its province; only by the whole name, and only where no two cities share it. */
    private static Stream<RegionText> cities(String text) {
        var named = Regions.in("").stream()
                .flatMap(p -> Regions.in(p.code()).stream())
                .filter(c -> !c.name().startsWith("省直辖") && text.startsWith(c.name()))
                .toList();
        return named.size() == 1
                ? deeper(named.get(0), text.substring(named.get(0).name().length()))
                : Stream.of();
    }

    private static Stream<RegionText> below(String code, String text) {
        return Regions.in(code).stream().flatMap(r -> named(r, text));
    }

    private static Stream<RegionText> named(Region region, String text) {
        if (text.startsWith(region.name())) {
            return deeper(region, text.substring(region.name().length()));
        }
        var name = ENDING.matcher(region.name()).replaceFirst("");
        if (name.length() < 2 || !text.startsWith(name)) {
            return Stream.of();
        }
        var rest = text.substring(name.length());
        boolean ends = rest.isEmpty() || BETWEEN.matcher(rest).find();
        return deeper(region, rest).filter(r -> ends || r.region() != region);
    }

    /** The region, and what may be named in it: a city may be left out where it is one of a province's own districts. */
    private static Stream<RegionText> deeper(Region region, String text) {
        var rest = trimmed(text);
        var within = Regions.in(region.code()).stream()
                .filter(c -> c.name().equals(region.name()) || c.name().startsWith("省直辖"))
                .flatMap(c -> below(c.code(), rest));
        return Stream.of(
                        Stream.of(new RegionText(region, rest)),
                        region.depth() < 3 ? below(region.code(), rest) : Stream.<RegionText>of(),
                        region.depth() == 1 ? within : Stream.<RegionText>of())
                .flatMap(s -> s);
    }

    private static String trimmed(String text) {
        return BETWEEN.matcher(text.strip()).replaceFirst("").strip();
    }
}
