package org.tearsheet.print;

/** The clinic does not leave this choice. */
public class ChoiceRefused extends RuntimeException {

    ChoiceRefused() {
        super("The clinic has decided how it prints");
    }

}
