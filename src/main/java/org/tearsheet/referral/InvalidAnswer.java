package org.tearsheet.referral;

/**
 * An answer that its item does not have; says which item, and never what was answered.
 */
public class InvalidAnswer extends RuntimeException {

    private final String item;

    InvalidAnswer(String item, String reason) {
        super("%s: %s".formatted(item, reason));
        this.item = item;
    }

    public String item() {
        return item;
    }

}
