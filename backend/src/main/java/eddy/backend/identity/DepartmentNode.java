package eddy.backend.identity;

import java.util.Locale;
import java.util.UUID;

/**
 * A department as it is kept.
 *
 * @param parent {@code null} at the top
 * @param nameEn {@code null} when there is one name for both languages
 * @param head   {@code null} when nobody leads it
 */
public record DepartmentNode(UUID id, UUID parent, String name, String nameEn, UUID head, boolean retired) {

    public String name(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }

    boolean isCalled(String text) {
        return name.equalsIgnoreCase(text) || nameEn != null && nameEn.equalsIgnoreCase(text);
    }

    DepartmentNode withRetired(boolean next) {
        return new DepartmentNode(id, parent, name, nameEn, head, next);
    }
}
