package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;

import com.samskivert.mustache.Template;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.print.PaperPage.Foot;
import org.tearsheet.print.PaperPage.Head;
import org.tearsheet.print.PaperPage.Leaf;
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
        return around(set(slip, text, words, Letterhead.of(clinic, true), paper, spacing), words,
                new Outline(text.title(), text.bookmarks(), words.date(form.day())), paper, spacing);
    }

    String letter(LetterForm form, ClinicProfile clinic, Paper paper, Spacing spacing) {
        var words = new SheetWords(form.language());
        var text = LetterText.of(form, words);
        return around(set(letter, text, words, Letterhead.ofLetter(clinic, form.discreet()), paper, spacing), words,
                new Outline(text.title(), text.bookmarks(), words.date(form.day())), paper, spacing);
    }

    String summary(SummaryForm form, ClinicProfile clinic, Paper paper) {
        var words = new SheetWords(form.language());
        var text = SummaryText.of(form, words);
        return around(set(summary, text, words, Letterhead.of(clinic, false), paper, Spacing.GENEROUS), words,
                new Outline(text.title(), text.bookmarks(), footer(words, form.day())), paper, Spacing.GENEROUS);
    }

    /**
     * @param points the size of the type
     */
    String card(CardForm form, ClinicProfile clinic, Paper paper, double points) {
        var words = new SheetWords(form.language());
        var text = CardText.of(form, clinic, words);
        var grid = CardGrid.on(paper);
        var language = words.language().tag();
        return page.around(
                new Leaf(language, null, Spacing.GENEROUS,
                        card.execute(new Cards(grid.filledWith(text), language, points))),
                new Head(language, text.title(), List.of(), ""), paper, grid.margins());
    }

    private static String set(Template template, Object form, SheetWords words, Letterhead letterhead, Paper paper,
            Spacing spacing) {
        return template.execute(new Fragment(form, words.language().tag(), letterhead, spacing.style(paper)));
    }

    private String around(String form, SheetWords words, Outline outline, Paper paper, Spacing spacing) {
        var language = words.language().tag();
        return page.around(new Leaf(language, Foot.of(outline.footer(), "", words, ""), spacing, form),
                new Head(language, outline.title(), outline.bookmarks(), ""), paper);
    }

    private static String footer(SheetWords words, LocalDate day) {
        return words.say("summary.footer", words.date(day));
    }

    private record Outline(String title, List<Bookmark> bookmarks, String footer) {
    }

    private record Fragment(Object form, String language, Letterhead letterhead, String spacing) {

        boolean rightToLeft() {
            return FurtherScript.isRightToLeft(language);
        }

    }

    private record Cards(List<List<CardText>> rows, String language, double points) {
    }

}
