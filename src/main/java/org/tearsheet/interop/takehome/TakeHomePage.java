package org.tearsheet.interop.takehome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ContactBox;
import org.tearsheet.clinic.PhoneNumber;
import org.tearsheet.library.Language;
import org.tearsheet.print.PhoneSheet;

/** The pages that a patient's phone shows, as HTML. */
@Component
class TakeHomePage {

    private final Template page = template("take-home.html");

    private final Template notice = template("take-home-notice.html");

    private final WayOut wayOut;

    TakeHomePage(WayOut wayOut) {
        this.wayOut = wayOut;
    }

    /**
     * @param wanted the language that the reader would have liked best
     * @param languages in which the sheet can be had
     */
    String of(PhoneSheet sheet, Asked asked, Language wanted, List<Language> languages) {
        var words = new Words(sheet.language());
        var shown = asked.in(sheet.language());
        return page.execute(new Page(sheet, asked.large(), wayOut.address(), words,
                languages.stream()
                    .filter(language -> language != sheet.language())
                    .map(language -> Choice.of(language, shown))
                    .toList(),
                shown.with(!asked.large()).address(), words.say(asked.large() ? "size.usual" : "size.larger"),
                sheet.language() == wanted ? List.of() : List.of(Foreign.of(wanted))));
    }

    /** For every sheet that is not to be had, whatever the reason: one and the same. */
    String missing(Language language, ContactBox contact) {
        return notice("missing", language, List.of(Contact.of(contact)), List.of());
    }

    /**
     * For an address that asks for what there is nowhere; what leads on asks for less.
     */
    String unknown(Language language) {
        return notice("unknown", language, List.of(), List.of(new Choice(Asked.NOTHING.in(language).address(),
                language.tag(), new Words(language).say("unknown.again"))));
    }

    /** For whoever opened too many. */
    String patience(Language language) {
        return notice("patience", language, List.of(), List.of());
    }

    private String notice(String key, Language language, List<Contact> contact, List<Choice> again) {
        var others = Arrays.stream(Language.values())
            .filter(other -> other != language)
            .map(other -> Choice.of(other, Asked.NOTHING))
            .toList();
        var words = new Words(language);
        return notice.execute(new Notice(language.tag(), words.say(key + ".title"), words.say(key + ".text"), others,
                words.say("call"), contact, again));
    }

    private static Template template(String name) {
        try {
            return Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .compile(new ClassPathResource("paper/" + name).getContentAsString(StandardCharsets.UTF_8));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private record Page(PhoneSheet sheet, boolean large, String wayOut, Words words, List<Choice> languages,
            String sizeAddress, String size, List<Foreign> foreign) {

        String language() {
            return sheet.language().tag();
        }

        String choices() {
            return words.say("choices");
        }

        String leave() {
            return words.say("leave");
        }

        String remembers() {
            return words.say("leave.remembers");
        }

        String keys() {
            return words.say("leave.keys");
        }

        String twoMore() {
            return words.say("leave.two-more");
        }

        String oneMore() {
            return words.say("leave.one-more");
        }

        String staying() {
            return words.say("leave.staying");
        }

        String leaving() {
            return words.say("leave.leaving");
        }

    }

    /** The same page otherwise, such as in a language, called as that calls itself. */
    private record Choice(String address, String language, String name) {

        static Choice of(Language language, Asked asked) {
            return new Choice(asked.in(language).address(), language.tag(), new Words(language).say("language"));
        }

    }

    /** For who would have liked another language, in theirs. */
    private record Foreign(String language, String sentence) {

        static Foreign of(Language wanted) {
            return new Foreign(wanted.tag(), new Words(wanted).say("foreign"));
        }

    }

    private record Notice(String language, String title, String text, List<Choice> languages, String call,
            List<Contact> contact, List<Choice> again) {
    }

    private record Contact(String name, String phone, String dialled, String hours) {

        static Contact of(ContactBox box) {
            return new Contact(box.name(), box.phone().strip(), new PhoneNumber(box.phone()).dialled(),
                    box.hours().strip());
        }

    }

}
