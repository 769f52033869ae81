package org.tearsheet.print;

import java.util.Optional;

/** Whether the printer is asked to print both sides of a leaf. */
public enum Sides implements PaperOption {

    ONE, TWO;

    public static Optional<Sides> of(String code) {
        return PaperOption.of(Sides.class, code);
    }

}
