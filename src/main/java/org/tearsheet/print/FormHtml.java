package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;

import com.samskivert.mustache.Template;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.Language;
import org.tearsheet.print.SheetText.Bookmark;

/** Sets forms as XHTML, as they go to the press. */
@Component
class FormHtml {

    private final Template slip = PaperPage.template("slip.html");

    private final Template letter = PaperPage.template("letter.html");

    private final Template summary = PaperPage.template("summary.html");

    private final Template card = PaperPage.template("card.html");

    private final PaperPage page = new PaperPage();

    String slip(SlipForm form, ClinicProfile clinic, Paper paper, Spacing spacing) {
        var words = new SheetWords(form.language());
        var text = SlipText.of(form, clinic, words);
        return page.around(set(slip, text, form.language(), Letterhead.of(clinic, true), paper, spacing),
                head(form.language(), words, text.title(), text.bookmarks(), words.date(form.day())), paper, spacing);
    }

    String letter(LetterForm form, ClinicProfile clinic, Paper paper, Spacing spacing) {
        var words = new SheetWords(form.language());
        var text = LetterText.of(form, words);
        return page.around(
                set(letter, text, form.language(), Letterhead.ofLetter(clinic, form.discreet()), paper, spacing),
                head(form.language(), words, text.title(), text.bookmarks(), words.date(form.day())), paper, spacing);
    }

    String summary(SummaryForm form, ClinicProfile clinic, Paper paper) {
        var words = new SheetWords(form.language());
        var text = SummaryText.of(form, words);
        return page.around(set(summary, text, form.language(), Letterhead.of(clinic, false), paper, Spacing.GENEROUS),
                head(form.language(), words, text.title(), text.bookmarks(), footer(words, form.day())), paper,
                Spacing.GENEROUS);
    }

    /**
     * @param points the size of the type
     */
    String card(CardForm form, ClinicProfile clinic, Paper paper, double points) {
        var words = new SheetWords(form.language());
        var text = CardText.of(form, clinic, words);
        var grid = CardGrid.on(paper);
        return page.around(card.execute(new Cards(grid.filledWith(text), form.language().tag(), points)),
                head(form.language(), words, text.title(), List.of(), ""), paper, grid.margins());
    }

    private static String set(Template template, Object form, Language language, Letterhead letterhead, Paper paper,
            Spacing spacing) {
        return template.execute(new Fragment(form, language.tag(), letterhead, spacing.style(paper)));
    }

    private static PaperPage.Head head(Language language, SheetWords words, String title, List<Bookmark> bookmarks,
            String footer) {
        return new PaperPage.Head(language.tag(), title, bookmarks, footer, words.say("footer.page"),
                words.say("footer.of"), "", "");
    }

    private static String footer(SheetWords words, LocalDate day) {
        return words.say("summary.footer", words.date(day));
    }

    private record Fragment(Object form, String language, Letterhead letterhead, String spacing) {
    }

    private record Cards(List<List<CardText>> rows, String language, double points) {
    }

}
