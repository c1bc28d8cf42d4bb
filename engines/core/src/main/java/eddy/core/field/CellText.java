package eddy.core.field;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the text people and spreadsheets write into cells. */
final class CellText {

    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?)((?:\\d{1,3}(?:,\\d{3})+|\\d{1,40})?(?:\\.\\d{0,40})?)(?:[eE]([+-]?\\d{1,2}))?([万亿]?)");
    private static final Pattern CURRENCY = Pattern.compile("^(?:[¥$€£]|CNY|RMB|USD|EUR)|(?:元|CNY|RMB|USD|EUR)$");

    private CellText() {}

    /** Full-width forms to the usual ones, odd spaces to plain ones, none at the ends. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u00a0', ' ')
                .replace("\ufeff", "")
                .strip();
    }

    /**
     * A number with optional thousands separators, currency sign, 万 or 亿, accountant's parentheses or a small
     * exponent as spreadsheets write it; empty for anything else.
     */
    static Optional<BigDecimal> number(String text) {
        var plain = normal(text).replace(" ", "").replace("−", "-");
        boolean negative = plain.startsWith("(") && plain.endsWith(")");
        if (negative) {
            plain = plain.substring(1, plain.length() - 1);
        }
        boolean minus = plain.startsWith("-");
        plain = CURRENCY.matcher(minus ? plain.substring(1) : plain).replaceAll("");
        var match = NUMBER.matcher(minus ? "-" + plain : plain);
        if (!match.matches() || match.group(2).chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var value = new BigDecimal(match.group(1) + match.group(2).replace(",", ""));
        if (match.group(3) != null) {
            value = value.scaleByPowerOfTen(Integer.parseInt(match.group(3)));
        }
        value = value.scaleByPowerOfTen(
                switch (match.group(4)) {
                    case "万" -> 4;
                    case "亿" -> 8;
                    default -> 0;
                });
        return Optional.of(negative ? value.negate() : value);
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
