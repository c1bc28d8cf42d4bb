package eddy.report.internal.query;

import java.time.LocalDate;

import eddy.report.WidgetData;

/**
 * One group of an axis.
 *
 * @param key   stored value as text, first day of a calendar unit, {@link WidgetData#NONE} or {@link WidgetData#OTHER}
 * @param title the title of a linked record; {@code null} where there is none
 */
record Group(String key, String title) {

    /** @param value the key as read: a date, text, blank for no value, {@code null} for the rest behind a limit */
    static Group of(Object value, String title, boolean limited) {
        if (value instanceof LocalDate day) {
            return new Group(day.toString(), title);
        }
        if (value == null) {
            return new Group(limited ? WidgetData.OTHER : WidgetData.NONE, null);
        }
        var text = value.toString();
        return text.isBlank() ? new Group(WidgetData.NONE, null) : new Group(text, title);
    }

    boolean other() {
        return WidgetData.OTHER.equals(key);
    }

    boolean missing() {
        return key.isEmpty();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Group group && key.equals(group.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
