package eddy.form.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import eddy.core.table.FieldModel;

/** How alike a column's heading and a field's names are, 0 to 1, in whatever language. */
final class NameLikeness {

    /** Words that mean the same in the files people bring. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("phone", "mobile", "tel", "telephone", "手机", "手机号", "电话", "联系电话", "手机号码"),
            Set.of("email", "mail", "emailaddress", "邮箱", "邮件", "电子邮件", "电子邮箱"),
            Set.of("name", "fullname", "customername", "姓名", "名称", "客户名称", "客户姓名", "客户"),
            Set.of("id", "code", "customerid", "unifiedid", "编号", "客户编号", "统一编号", "会员号"),
            Set.of("city", "城市", "所在城市"),
            Set.of("owner", "accountmanager", "负责人", "客户经理"),
            Set.of("note", "remark", "remarks", "comment", "备注", "说明"),
            Set.of("amount", "total", "金额", "总额"));

    private NameLikeness() {}

    static double of(String header, FieldModel field) {
        var column = normal(header);
        if (column.isEmpty()) {
            return 0;
        }
        var names = new ArrayList<String>();
        names.add(normal(field.key()));
        field.label().texts().values().forEach(t -> names.add(normal(t)));
        return names.stream().mapToDouble(name -> of(column, name)).max().orElse(0);
    }

    private static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (SAME.stream().anyMatch(s -> s.contains(one) && s.contains(other))) {
            return 0.9;
        }
        var shorter = one.length() < other.length() ? one : other;
        var longer = one.length() < other.length() ? other : one;
        boolean chinese = shorter.chars().anyMatch(c -> c > 0x2E7F);
        if (shorter.length() >= (chinese ? 2 : 4) && longer.contains(shorter)) {
            return 0.5 + 0.4 * shorter.length() / longer.length();
        }
        return 0.85 * shared(one, other);
    }

    /** Dice's coefficient over pairs of neighbouring letters. */
    private static double shared(String one, String other) {
        var pairs = pairs(one);
        var others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(pairs);
        both.retainAll(others);
        return 2.0 * both.size() / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
