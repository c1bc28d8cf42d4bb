package eddy.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of things in the database that belong to a form. PostgreSQL cuts names at 63 bytes; these never reach it. */
public final class TableNames {

    private static final int MAX = 60;
    private static final int HASH = 10;

    private TableNames() {}

    /** {@code <app>__<form>}; long ones end in a hash of the whole instead. */
    public static String table(String app, String form) {
        return fitted(app + "__" + form);
    }

    /** The name of an index or constraint: {@code <table>__<what>}, fitted likewise. */
    public static String of(String table, String what) {
        return fitted(table + "__" + what);
    }

    private static String fitted(String name) {
        return name.length() <= MAX ? name : name.substring(0, MAX - HASH - 1) + "_" + hash(name);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
