package org.tearsheet.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.Part;
import org.tearsheet.print.SheetText.Bookmark;
import org.tearsheet.print.SheetText.Contact;
import org.tearsheet.print.SheetText.Safety;

/** Everything the slip says, in reading order. */
record SlipText(String title, String date, List<Place> places, Contact contact, String help, String helpAnchor,
        Safety safety) {

    static SlipText of(SlipForm form, ClinicProfile clinic, SheetWords words) {
        var places = form.places().isEmpty() ? List.of(SlipForm.Place.unknown("")) : form.places();
        return new SlipText(words.say("slip.title"), words.say("form.date", words.date(form.day())),
                IntStream.range(0, places.size()).mapToObj(i -> Place.of(places.get(i), i + 1, words)).toList(),
                Contact.of(clinic.contact(true), words, SheetText.ANCHOR),
                Part.WHEN_TO_GET_HELP.heading(form.language()), "slip-help", Safety.of(clinic, words));
    }

    List<Bookmark> bookmarks() {
        var bookmarks = new ArrayList<Bookmark>();
        places.forEach(place -> bookmarks.add(new Bookmark(place.name(), place.anchor())));
        bookmarks.add(new Bookmark(contact.heading(), contact.anchor()));
        bookmarks.add(new Bookmark(help, helpAnchor));
        return bookmarks;
    }

    record Place(String anchor, String name, boolean unnamed, String service, String phoneLabel, String phone,
            String hoursLabel, String hours, String addressLabel, String address) {

        static Place of(SlipForm.Place place, int number, SheetWords words) {
            var name = place.name().strip();
            return new Place("slip-place-" + number, name.isEmpty() ? words.say("slip.place") : name, name.isEmpty(),
                    place.service().strip(), words.say("contact.phone"), place.phone().strip(),
                    words.say("contact.hours"), SheetText.onOneLine(place.hours()), words.say("slip.address"),
                    SheetText.onOneLine(place.address()));
        }

    }

}
