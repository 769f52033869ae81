package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.security.Roles;

/**
 * Where forms are printed that are about one patient. Each is made anew and handed over;
 * none is kept, counted or announced.
 */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class FormShop {

    private static final List<Double> CARD_POINTS = List.of(12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.0, 6.0,
            5.0);

    /** Whoever finds the file shall not learn when it was made. */
    private static final LocalDate CARD_DAY = LocalDate.EPOCH;

    private final Clinic clinic;

    private final FormHtml html;

    private final PdfPress press;

    FormShop(Clinic clinic, FormHtml html, PdfPress press) {
        this.clinic = clinic;
        this.html = html;
        this.press = press;
    }

    /**
     * The discreet slip for the patient.
     * @throws UnprintableCharacter if no font on paper has a character of the text
     */
    public PrintedForm slip(SlipForm form, Paper paper) {
        var profile = clinic.profile();
        return new PrintedForm("slip.pdf",
                pressOnOneSide(spacing -> html.slip(form, profile, paper, spacing), form.day()));
    }

    /**
     * A letter to a service.
     * @throws UnprintableCharacter if no font on paper has a character of the text
     */
    public PrintedForm letter(LetterForm form, Paper paper) {
        var profile = clinic.withPicture(clinic.profile());
        return new PrintedForm("letter.pdf",
                pressOnOneSide(spacing -> html.letter(form, profile, paper, spacing), form.day()));
    }

    /**
     * The summary for the clinician.
     * @throws UnprintableCharacter if no font on paper has a character of the text
     */
    public PrintedForm summary(SummaryForm form, Paper paper) {
        return new PrintedForm("summary.pdf",
                press.pressAlone(html.summary(form, clinic.withPicture(clinic.profile()), paper), form.day(), Sides.TWO)
                    .pdf());
    }

    /**
     * A page of cards for a wallet.
     * @throws UnprintableCharacter if no font on paper has a character of the text
     */
    public PrintedForm card(CardForm form, Paper paper) {
        var profile = clinic.profile();
        return new PrintedForm("card.pdf", pressOnCards(points -> html.card(form, profile, paper, points)));
    }

    /** The size that is chosen at first. */
    public Paper usualPaper() {
        return Paper.usual(clinic.profile());
    }

    /** As airy as one side allows; what needs more than one is given all the air. */
    private byte[] pressOnOneSide(Function<Spacing, String> pages, LocalDate day) {
        var generous = press.pressAlone(pages.apply(Spacing.GENEROUS), day, Sides.ONE);
        var pressed = generous;
        for (var spacing : List.of(Spacing.REGULAR, Spacing.CLOSE)) {
            if (pressed.pages() > 1) {
                pressed = press.pressAlone(pages.apply(spacing), day, Sides.ONE);
            }
        }
        return pressed.pages() > 1 ? generous.pdf() : pressed.pdf();
    }

    /**
     * In the largest type that keeps the cards to their size: one that grows takes the
     * last row to the next page.
     */
    private byte[] pressOnCards(DoubleFunction<String> pages) {
        var pressed = press.pressAlone(pages.apply(CARD_POINTS.getFirst()), CARD_DAY, Sides.ONE);
        for (double points : CARD_POINTS) {
            if (pressed.pages() > 1) {
                pressed = press.pressAlone(pages.apply(points), CARD_DAY, Sides.ONE);
            }
        }
        return pressed.pdf();
    }

}
