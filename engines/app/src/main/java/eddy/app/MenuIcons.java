package eddy.app;

import java.util.List;

/** The icons an entry of the menu may have, as the UI knows them and {@code app.schema.json} lists them. */
public final class MenuIcons {

    public static final List<String> NAMES = List.of(
            "users",
            "user",
            "building",
            "contact",
            "headset",
            "phone",
            "mail",
            "calendar",
            "clipboard",
            "checklist",
            "ticket",
            "wrench",
            "star",
            "heart",
            "tag",
            "gift",
            "cart",
            "package",
            "truck",
            "wallet",
            "receipt",
            "file",
            "folder",
            "database",
            "bell",
            "target",
            "map",
            "chart",
            "pie",
            "gauge");

    private MenuIcons() {}
}
