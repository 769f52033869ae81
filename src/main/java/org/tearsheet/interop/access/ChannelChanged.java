package org.tearsheet.interop.access;

/** An administrator opened or shut a channel, or changed how often it may be called. */
public record ChannelChanged(ChannelPolicy before, ChannelPolicy after) {
}
