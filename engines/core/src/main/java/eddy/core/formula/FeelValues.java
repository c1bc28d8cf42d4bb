package eddy.core.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/** Values on their way into FEEL and back: plain data only, so that no expression reaches into an object. */
final class FeelValues {

    private FeelValues() {}

    static Map<String, Object> given(Map<String, Object> values) {
        var plain = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> plain.put(name, given(value)));
        return plain;
    }

    private static Object given(Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof LocalTime
                || value instanceof ZonedDateTime
                || value instanceof Duration
                || value instanceof Period) {
            return value;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof OffsetDateTime time) {
            return time.toZonedDateTime();
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, Object>();
            map.forEach((name, entry) -> plain.put(String.valueOf(name), given(entry)));
            return plain;
        }
        if (value instanceof java.lang.Iterable<?> list) {
            var plain = new ArrayList<>();
            list.forEach(entry -> plain.add(given(entry)));
            return plain;
        }
        return value.toString();
    }

    /** A result as Java's own types; {@code null} for what is no value, such as a function. */
    static Object plain(Object result) {
        if (result instanceof BigDecimal number) {
            var stripped = number.round(MathContext.DECIMAL128).stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
        if (result instanceof ZonedDateTime time) {
            return time.toOffsetDateTime();
        }
        if (result instanceof Iterable<?> parts) {
            return parts instanceof camundajar.impl.scala.collection.Map<?, ?> ? context(parts) : list(parts);
        }
        boolean value = result instanceof String
                || result instanceof Boolean
                || result instanceof LocalDate
                || result instanceof LocalDateTime
                || result instanceof LocalTime
                || result instanceof OffsetTime
                || result instanceof Duration
                || result instanceof Period;
        return value ? result : null;
    }

    private static List<Object> list(Iterable<?> parts) {
        var plain = new ArrayList<>();
        var each = parts.iterator();
        while (each.hasNext()) {
            plain.add(plain(each.next()));
        }
        return plain;
    }

    private static Map<String, Object> context(Iterable<?> entries) {
        var plain = new LinkedHashMap<String, Object>();
        var each = entries.iterator();
        while (each.hasNext()) {
            var entry = (Tuple2<?, ?>) each.next();
            plain.put(String.valueOf(entry._1()), plain(entry._2()));
        }
        return plain;
    }

    /** Numbers stay decimal; the library's own mapping would make doubles of them. */
    static final class Exact extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            return value instanceof ValNumber number
                    ? Optional.of(number.value().bigDecimal())
                    : Optional.empty();
        }

        @Override
        public int priority() {
            return 100;
        }
    }
}
