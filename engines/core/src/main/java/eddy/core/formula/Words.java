package eddy.core.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as a reader of a message expects them. */
record Words(Locale locale, Optional<ZoneId> zone) {

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDate day) {
            return day(day);
        }
        if (value instanceof OffsetDateTime time) {
            var local = zone.map(time::atZoneSameInstant).orElseGet(time::toZonedDateTime);
            return day(local.toLocalDate()) + " " + TIME.format(local);
        }
        if (value instanceof Boolean yes) {
            return chinese() ? (yes ? "是" : "否") : (yes ? "yes" : "no");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::of).collect(Collectors.joining(chinese() ? "、" : ", "));
        }
        return value.toString();
    }

    private String day(LocalDate day) {
        return (chinese() ? DAY_ZH : DAY_EN).format(day);
    }

    private boolean chinese() {
        return "zh".equals(locale.getLanguage());
    }
}
