package org.tearsheet.interop.access;

/**
 * A call that is copied and tried.
 *
 * @param name by which the screen says what it is for
 * @param answers the status and the format of the answer
 * @param call for a shell that knows the token as {@code $TOKEN}
 */
public record Example(Channel channel, String name, String answers, String call) {
}
