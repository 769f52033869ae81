package org.tearsheet.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Programs that send the same requests in turn, each over a connection that it keeps.
 * Every answer but 200 is an error.
 */
final class HttpLoad {

    private final String address;

    private final List<byte[]> requests;

    HttpLoad(String address, List<byte[]> requests) {
        this.address = address;
        this.requests = requests;
    }

    /** Each of the requests once, one after the other. */
    Times once() throws IOException {
        var nanos = new ArrayList<Long>();
        try (var client = new KeepAliveClient(address)) {
            for (var request : requests) {
                nanos.add(call(client, request));
            }
        }
        return Times.ofNanos(nanos);
    }

    /** So many callers at once, for so long. */
    Times run(int callers, Duration time) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + time.toNanos();
        var calls = new ArrayList<Callable<Collection<Long>>>();
        for (int caller = 0; caller < callers; caller++) {
            int first = caller;
            calls.add(() -> run(first, callers, end));
        }
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var times = new ArrayList<Times>();
            for (Future<Collection<Long>> one : threads.invokeAll(calls)) {
                times.add(Times.ofNanos(one.get()));
            }
            return Times.together(times);
        }
    }

    private Collection<Long> run(int first, int step, long end) throws IOException {
        var nanos = new ArrayList<Long>();
        try (var client = new KeepAliveClient(address)) {
            for (int next = first; System.nanoTime() < end; next += step) {
                nanos.add(call(client, requests.get(next % requests.size())));
            }
        }
        return nanos;
    }

    private static long call(KeepAliveClient client, byte[] request) throws IOException {
        long begun = System.nanoTime();
        var status = client.call(request);
        if (status != 200) {
            throw new IOException("Answered with " + status);
        }
        return System.nanoTime() - begun;
    }

}
