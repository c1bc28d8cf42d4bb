package eddy.backend.views;

import java.util.UUID;

/**
 * A view as it is kept.
 *
 * @param owner the person it belongs to; {@code null} when everybody in the app has it
 */
record SavedView(UUID id, UUID owner, String name, ViewSettings settings, int version) {

    boolean shared() {
        return owner == null;
    }
}
