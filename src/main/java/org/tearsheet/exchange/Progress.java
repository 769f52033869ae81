package org.tearsheet.exchange;

import java.util.concurrent.CancellationException;

/** How far a long work has come. Whoever watches it may stop it. */
public class Progress {

    private volatile int total;

    private volatile int done;

    private volatile boolean stopped;

    /** Asks the work to stop where it is; what it began is undone. */
    public void stop() {
        stopped = true;
    }

    /** How many topics there are in all; 0 while nobody knows. */
    public int total() {
        return total;
    }

    public int done() {
        return done;
    }

    void begin(int topics) {
        this.total = topics;
        this.done = 0;
        goOn();
    }

    void step(int topics) {
        this.done = this.done + topics;
        goOn();
    }

    private void goOn() {
        if (stopped) {
            throw new CancellationException("Stopped by whoever watched it");
        }
    }

}
