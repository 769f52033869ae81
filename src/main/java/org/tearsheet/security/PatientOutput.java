package org.tearsheet.security;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * What is answered, as long as the client reads it quickly enough and not too many others
 * are waited for. The beginning is taken over by the system, however slowly it is read.
 */
class PatientOutput extends ServletOutputStream {

    /** As long as nearly every answer is. */
    private static final int TAKEN_OVER = 128 * 1024;

    private static final int PIECE = 16 * 1024;

    private final ServletOutputStream direct;

    private final Semaphore waiting;

    private final Pace pace = new Pace();

    private long written;

    private boolean waits;

    PatientOutput(ServletOutputStream direct, Semaphore waiting) {
        this.direct = direct;
        this.waiting = waiting;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] { (byte) one }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int done = 0; done < length; done += PIECE) {
            var piece = Math.min(PIECE, length - done);
            admit(piece);
            direct.write(bytes, from + done, piece);
        }
    }

    private void admit(int piece) throws IOException {
        written += piece;
        if (written <= TAKEN_OVER) {
            return;
        }
        pace.check(written);
        if (!waits) {
            waits = waiting.tryAcquire();
            if (!waits) {
                throw new IOException("Too many who read slowly are waited for");
            }
        }
    }

    @Override
    public void flush() throws IOException {
        direct.flush();
    }

    @Override
    public void close() throws IOException {
        direct.close();
    }

    @Override
    public boolean isReady() {
        return direct.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        direct.setWriteListener(listener);
    }

    /** Whoever waited for this client waits no more. */
    void over() {
        if (waits) {
            waits = false;
            waiting.release();
        }
    }

}
