package org.tearsheet.visit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.library.Language;
import org.tearsheet.print.FormShop;
import org.tearsheet.print.PrintedForm;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Checklists;
import org.tearsheet.referral.Destination;
import org.tearsheet.referral.DestinationCode;
import org.tearsheet.referral.Outcome;
import org.tearsheet.referral.Service;
import org.tearsheet.referral.ServiceId;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@WithMockUser(roles = "CLINICIAN")
class OutcomePaperTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final String ADVOCATE = "IPV_ADVOCATE";

    @Autowired
    private Checklists checklists;

    @Autowired
    private FormShop forms;

    @Test
    void aLetterTellsNobodyWhoFindsItWhatItIsAbout() throws IOException {
        var letter = text(paper().letter(afraid(), destination(), false));

        assertThat(letter).contains("Support service", "How soon: Today")
            .doesNotContainIgnoringCase("violence")
            .doesNotContain("Safe Harbor", "12 Quiet Lane", "Safety planning");
    }

    @Test
    void anOpenLetterNamesTheServiceAndWhy() throws IOException {
        assertThat(text(paper().letter(afraid(), destination(), true))).contains("Safe Harbor Violence Support",
                "12 Quiet Lane", "Domestic violence advocate", "How soon: Today", "afety planning");
    }

    @Test
    void theSlipNamesNoService() throws IOException {
        assertThat(text(paper().slip(afraid()))).contains("Support service", "555 0134")
            .doesNotContainIgnoringCase("violence")
            .doesNotContain("Safe Harbor");
    }

    private OutcomePaper paper() {
        var service = new Service(ServiceId.create(), 0, new DestinationCode(ADVOCATE), "Safe Harbor Violence Support",
                "555 0134", "", "12 Quiet Lane", "en", "", "", Optional.of(TODAY));
        return new OutcomePaper(checklist(), List.of(), new LocalServices(List.of(service), TODAY), forms, TODAY);
    }

    private Outcome afraid() {
        return Outcome.of(checklist().assess(checklist().negative().with("S7", "CURRENT")));
    }

    private Destination destination() {
        return checklist().destinations().stream().filter(one -> one.code().equals(ADVOCATE)).findFirst().orElseThrow();
    }

    private Checklist checklist() {
        return checklists.live(Language.ENGLISH).orElseThrow();
    }

    private static String text(PrintedForm form) throws IOException {
        try (var pdf = Loader.loadPDF(form.pdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

}
