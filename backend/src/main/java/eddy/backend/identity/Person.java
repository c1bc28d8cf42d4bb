package eddy.backend.identity;

import java.util.UUID;

/** A person as others see one: in pickers, as an author, as the one who did something. */
public record Person(UUID id, String name, String username) {}
