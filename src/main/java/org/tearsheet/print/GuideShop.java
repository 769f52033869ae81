package org.tearsheet.print;

import java.time.Clock;
import java.time.LocalDate;

import com.samskivert.mustache.Template;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.Language;
import org.tearsheet.print.PaperPage.Foot;
import org.tearsheet.print.PaperPage.Head;
import org.tearsheet.print.PaperPage.Leaf;
import org.tearsheet.security.Roles;

/** Where the quick guide for clinicians is printed: one page, as airy as fits. */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class GuideShop {

    private final Template template = PaperPage.template("guide.html");

    private final PaperPage page = new PaperPage();

    private final Clinic clinic;

    private final PdfPress press;

    private final Clock clock;

    GuideShop(Clinic clinic, PdfPress press, Clock clock) {
        this.clinic = clinic;
        this.press = press;
        this.clock = clock;
    }

    /** On the clinic's paper, unless that is too small for one page. */
    public PrintedForm guide(Language language) {
        var profile = clinic.withPicture(clinic.profile());
        var paper = Paper.usual(profile) == Paper.LETTER ? Paper.LETTER : Paper.A4;
        return new PrintedForm("guide-%s.pdf".formatted(language.tag()), press(language, profile, paper));
    }

    private byte[] press(Language language, ClinicProfile profile, Paper paper) {
        var today = LocalDate.now(clock);
        var pressed = press.pressAlone(html(language, profile, paper, Spacing.GENEROUS), today, Sides.ONE);
        for (var spacing : Spacing.values()) {
            if (pressed.pages() > 1) {
                pressed = press.pressAlone(html(language, profile, paper, spacing), today, Sides.ONE);
            }
        }
        return pressed.pdf();
    }

    private String html(Language language, ClinicProfile profile, Paper paper, Spacing spacing) {
        var words = new SheetWords(language);
        var text = GuideText.in(language);
        var fragment = template
            .execute(new Fragment(text, language.tag(), Letterhead.of(profile, false), spacing.style(paper)));
        return page.around(new Leaf(language.tag(), Foot.of(text.title(), "", words, ""), spacing, fragment),
                new Head(language.tag(), text.title(), text.bookmarks(), ""), paper);
    }

    private record Fragment(GuideText guide, String language, Letterhead letterhead, String spacing) {
    }

}
