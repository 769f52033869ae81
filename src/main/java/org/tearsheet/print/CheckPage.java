package org.tearsheet.print;

import java.util.Locale;
import java.util.Optional;

import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ContactBox;
import org.tearsheet.library.EditionStanding;
import org.tearsheet.library.Language;

/**
 * The page on which anybody may check a code, as HTML. Whatever it answers, it never says
 * the subject.
 */
@Component
class CheckPage {

    static final String PATH = "/c";

    /** What stands in the help, with a dash at which no line ends; no paper has it. */
    private static final String SAMPLE = "K7M4\u201129QX";

    /** As much of what was typed as is shown again, to be mended. */
    private static final int SHOWN = 16;

    private final Template template = PaperPage.template("check.html");

    String form(Language language, ContactBox contact) {
        return set(language, contact, "", null);
    }

    String answer(Language language, ContactBox contact, String typed, CheckAnswer answer) {
        var words = new SheetWords(language);
        return set(language, contact, typed, switch (answer) {
            case CheckAnswer.Known(var standing) -> about(standing, words);
            case CheckAnswer.Unknown _ -> Answer.of("unknown", true, words);
            case CheckAnswer.Mistyped _ -> Answer.of("mistyped", true, words);
        });
    }

    String refusal(Language language, ContactBox contact) {
        return set(language, contact, "", Answer.of("too-many", true, new SheetWords(language)));
    }

    private static Answer about(EditionStanding standing, SheetWords words) {
        var verdict = standing.verdict();
        var key = verdict == EditionStanding.Verdict.SUPERSEDED && !standing.replaced() ? "replaced-by-none"
                : verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Answer.of(key, !verdict.mayBeHandedOut(), words, standing.since().map(words::date).orElse(""));
    }

    private String set(Language language, ContactBox contact, String typed, @Nullable Answer answer) {
        var words = new SheetWords(language);
        var other = language == Language.ENGLISH ? Language.SPANISH : Language.ENGLISH;
        var code = CheckCode.read(typed);
        return template.execute(new Page(language.tag(), words.say("check.title"),
                PATH + code.map(sound -> "/" + sound.symbols()).orElse(""), other.tag(), words.say("check.language"),
                answer,
                code.filter(_ -> answer != null).map(sound -> words.say("check.of", sound.printed())).orElse(""),
                words.say("check.intro", SAMPLE), words.say("check.label"),
                code.map(CheckCode::printed).orElseGet(() -> typed.substring(0, Math.min(SHOWN, typed.length()))),
                words.say("check.submit"), whom(contact).map(whom -> words.say("check.contact", whom)).orElse("")));
    }

    private static Optional<String> whom(ContactBox contact) {
        return Optional.of(contact.phone().strip())
            .filter(phone -> !phone.isEmpty())
            .map(phone -> contact.name() + ", " + phone);
    }

    private record Page(String language, String title, String address, String otherLanguage, String other,
            @Nullable Answer answer, String code, String intro, String label, String typed, String submit,
            String contact) {
    }

    private record Answer(String headline, String advice, boolean alarm) {

        static Answer of(String key, boolean alarm, SheetWords words, Object... values) {
            return new Answer(words.say("check." + key), words.say("check." + key + ".do", values), alarm);
        }

    }

}
