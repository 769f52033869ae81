package org.tearsheet.print;

/** The press stopped, because what it would have printed is not what was written. */
class PressFailure extends RuntimeException {

    PressFailure(String reason) {
        super(reason);
    }

}
