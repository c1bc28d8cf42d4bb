package eddy.touch;

/**
 * A message as one customer would read it.
 *
 * @param language language tag of the text
 * @param subject  {@code null} on channels without
 * @param body     plain text
 * @param address  where it would go; blank when the customer has no address on the channel
 */
public record WrittenMessage(String language, String subject, String body, String address) {}
