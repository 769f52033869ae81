package org.tearsheet.interop.access;

import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts calls by channel and status: neither who called, nor what for. */
@Component
class ChannelCalls {

    private final MeterRegistry meters;

    ChannelCalls(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Channel channel, int status) {
        meters
            .counter("tearsheet.channel.calls", "channel", channel.name().toLowerCase(Locale.ROOT), "status",
                    String.valueOf(status))
            .increment();
    }

}
