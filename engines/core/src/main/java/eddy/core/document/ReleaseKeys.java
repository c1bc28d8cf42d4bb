package eddy.core.document;

/**
 * What something is called in the releases of an app. Rows that are kept are called as in the release in force, but for
 * forms, which rows name by the key they began with; what runs on an older release knows them by the keys of that one. Asked within the transaction that reads or writes them.
 */
public interface ReleaseKeys {

    /** Nothing was ever called otherwise. */
    ReleaseKeys SAME = new ReleaseKeys() {
        @Override
        public String now(String app, int release, String kind, String key) {
            return key;
        }

        @Override
        public String then(String app, int release, String kind, String key) {
            return key;
        }

        @Override
        public String form(String app, String kept) {
            return kept;
        }
    };

    /**
     * The key in the release in force of what {@code release} calls {@code key}.
     *
     * @param kind as {@code app.json} names it under {@code renamed}, for example {@code flow}
     */
    String now(String app, int release, String kind, String key);

    /** The key in {@code release} of what the release in force calls {@code key}. */
    String then(String app, int release, String kind, String key);

    /**
     * The key in the release in force of the form that rows name by {@code kept}, the key it began with; that itself when
     * there is no such form any more.
     */
    String form(String app, String kept);
}
