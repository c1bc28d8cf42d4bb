package eddy.core.condition;

/** A length of time in calendar units, for example 30 days. {@code amount} is zero or more. */
public record Period(int amount, Unit unit) {

    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WEEKS,
        MONTHS
    }
}
