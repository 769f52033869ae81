package org.tearsheet.security;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * What a client sends, as long as it comes quickly enough, is not too much, and not too
 * many others are waited for. What comes within a moment, as nearly everything does, is
 * counted with nobody.
 */
class PatientInput implements InputBuffer {

    private static final int LOOKS = 50;

    private static final int PAUSE = 5;

    private final Request sent;

    private final InputBuffer direct;

    private final Semaphore waiting;

    private final long most;

    private final Pace pace = new Pace();

    private long received;

    private boolean ended;

    PatientInput(Request sent, Semaphore waiting, long most) {
        this.sent = sent;
        this.direct = sent.getInputBuffer();
        this.waiting = waiting;
        this.most = most;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (isComplete() || comesSoon()) {
            return read(handler);
        }
        pace.check(received);
        if (!waiting.tryAcquire()) {
            throw new IOException("Too many who send slowly are waited for");
        }
        try {
            return read(handler);
        }
        finally {
            waiting.release();
        }
    }

    @Override
    public int available() {
        return direct.available();
    }

    private boolean isComplete() {
        var length = sent.getContentLengthLong();
        return ended || received >= (length < 0 ? Long.MAX_VALUE : length);
    }

    /** Also what has reached this machine and was not fetched yet. */
    private boolean comesSoon() throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            sent.action(ActionCode.AVAILABLE, true);
            if (sent.getAvailable() > 0) {
                return true;
            }
            pause();
        }
        return false;
    }

    private int read(ApplicationBufferHandler handler) throws IOException {
        var bytes = direct.doRead(handler);
        ended = bytes < 0;
        received += Math.max(0, bytes);
        if (received > most) {
            throw new IOException("More was sent than any call needs");
        }
        return bytes;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

}
