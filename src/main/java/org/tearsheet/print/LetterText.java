package org.tearsheet.print;

import java.util.Collections;
import java.util.List;

import org.tearsheet.print.SheetText.Bookmark;

/** Everything the letter says, in reading order. */
record LetterText(String title, String date, String toLabel, String service, List<String> address, Bookmark patient,
        List<String> blanks, String contactOnly, Bookmark request, String asked, String soonLabel, String soon,
        String reasonsLabel, List<String> reasons, Bookmark notes, List<String> rules, String signature,
        String signer) {

    private static final int RULES = 5;

    static LetterText of(LetterForm form, SheetWords words) {
        return new LetterText(words.say("letter.title"), words.say("form.date", words.date(form.day())),
                words.say("letter.to"), form.service().strip(),
                form.address().lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                new Bookmark(words.say("letter.patient"), "letter-patient"),
                List.of(words.say("letter.patient.name"), words.say("letter.patient.birth"),
                        words.say("letter.patient.phone"), words.say("letter.patient.reach")),
                words.say("letter.contact-only"), new Bookmark(words.say("letter.request"), "letter-request"),
                form.asked().strip(), words.say("letter.soon"), form.soon().strip(), words.say("letter.reasons"),
                form.reasons().stream().map(String::strip).filter(reason -> !reason.isEmpty()).toList(),
                new Bookmark(words.say("letter.notes"), "letter-notes"), Collections.nCopies(RULES, ""),
                words.say("letter.signature"), words.say("letter.signer"));
    }

    boolean reasoned() {
        return !reasons.isEmpty();
    }

    List<Bookmark> bookmarks() {
        return List.of(patient, request, notes);
    }

}
