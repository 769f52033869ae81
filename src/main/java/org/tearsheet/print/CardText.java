package org.tearsheet.print;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tearsheet.clinic.ClinicProfile;

/**
 * Everything a card says, in reading order.
 *
 * @param name empty for a line to write on: the clinic's own name could tell the subject
 */
record CardText(String title, String kind, String name, Phone phone, String hours, @Nullable Help help) {

    static CardText of(CardForm form, ClinicProfile clinic, SheetWords words) {
        var box = clinic.contact(true);
        return switch (form.kind()) {
            case CONTACT -> {
                var hours = SheetText.onOneLine(box.hours());
                yield new CardText(words.say("card.title"), "whom-to-call", box.name(),
                        Phone.of(words.say("contact.phone"), box.phone()),
                        hours.isEmpty() ? "" : words.say("contact.hours") + " " + hours, Help.of(clinic, words));
            }
            case NUMBER ->
                new CardText(words.say("card.title"), "number-alone", box.name(), Phone.of("", box.phone()), "", null);
        };
    }

    /**
     * A telephone number, and what may stand beside it.
     *
     * @param size how large it can be set
     */
    record Phone(String label, String size, List<Piece> pieces) {

        private static final int SHORT = 15;

        private static final int MEDIUM = 24;

        private static final Pattern BETWEEN_PIECES = Pattern.compile("(?<=[\\p{L},;/])\\s+|\\s+(?=\\p{L})");

        private static final Pattern DIALLED = Pattern.compile("[0-9+().\\- ]{1,%d}[,;]?".formatted(MEDIUM));

        static Phone of(String label, String phone) {
            var text = phone.strip();
            var size = text.length() <= SHORT ? "short" : text.length() <= MEDIUM ? "medium" : "long";
            return new Phone(label, size,
                    BETWEEN_PIECES.splitAsStream(text)
                        .filter(piece -> !piece.isEmpty())
                        .map(piece -> new Piece(piece, DIALLED.matcher(piece).matches()))
                        .toList());
        }

        boolean known() {
            return !pieces.isEmpty();
        }

        /**
         * A part of it.
         *
         * @param number whether it is dialled, and stays on one line
         */
        record Piece(String text, boolean number) {

        }

    }

    /** The safety lines in short; nothing in them tells what a visit was about. */
    record Help(String danger, String callDanger, String despair, String callDespair, String note) {

        static Help of(ClinicProfile clinic, SheetWords words) {
            var emergency = "%s %s.".formatted(words.say("safety.call"), clinic.emergencyNumber());
            var crisis = clinic.crisisLine().isBlank() ? emergency
                    : "%s\u00a0%s.".formatted(words.say("safety.call-or-text"), clinic.crisisLine());
            return new Help(words.say("card.danger"), emergency.replace(' ', '\u00a0'), words.say("card.despair"),
                    crisis, words.say("card.note"));
        }

    }

}
