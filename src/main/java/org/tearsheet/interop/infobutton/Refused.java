package org.tearsheet.interop.infobutton;

import org.springframework.http.HttpStatus;

/** A call that is wrong; the sentence names the parameter and never repeats its value. */
class Refused extends RuntimeException {

    private final HttpStatus status;

    private final String parameter;

    Refused(HttpStatus status, String parameter, String sentence) {
        super(sentence);
        this.status = status;
        this.parameter = parameter;
    }

    static Refused wrong(String parameter, String sentence) {
        return new Refused(HttpStatus.BAD_REQUEST, parameter, parameter + " " + sentence);
    }

    HttpStatus status() {
        return status;
    }

    /** Which parameter is wrong; empty if it is none of them alone. */
    String parameter() {
        return parameter;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

}
