package org.tearsheet.print;

/** So many sheets wait already that this one would come too late. */
public class PressBusy extends RuntimeException {

    PressBusy() {
        super("Too many sheets wait to be made");
    }

}
