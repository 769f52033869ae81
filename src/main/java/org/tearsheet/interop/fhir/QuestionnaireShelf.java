package org.tearsheet.interop.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Questionnaire;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.referral.Checklists;
import org.tearsheet.referral.PublishedChecklist;
import org.tearsheet.security.HomeAddress;

/** The live checklist in each language that it is live in. */
@Component
class QuestionnaireShelf {

    static final String TYPE = "Questionnaire";

    static final List<String> KNOWN = List.of("_id", "status", "url");

    private static final String ID = "referral-";

    private static final String STATUSES = "http://hl7.org/fhir/publication-status";

    private final Checklists checklists;

    private final Library library;

    private final Clinic clinic;

    private final Addresses addresses;

    private final HomeAddress home;

    QuestionnaireShelf(Checklists checklists, Library library, Clinic clinic, Addresses addresses, HomeAddress home) {
        this.checklists = checklists;
        this.library = library;
        this.clinic = clinic;
        this.addresses = addresses;
        this.home = home;
    }

    /**
     * @throws Refused if there is none of this id
     */
    Questionnaire read(String id) {
        return Arrays.stream(Language.values())
            .filter(language -> id.equals(ID + language.tag()))
            .flatMap(language -> live(language).stream())
            .findFirst()
            .orElseThrow(() -> Refused.missing("There is nothing with this id."));
    }

    Bundle find(Search search) {
        var found = Arrays.stream(Language.values())
            .flatMap(language -> live(language).stream())
            .filter(questionnaire -> fits(questionnaire, search))
            .toList();
        var bundle = Bundles.of(search, addresses.of(TYPE), found.size());
        found.stream()
            .limit(search.count())
            .forEach(questionnaire -> Bundles.add(bundle, addresses.of(TYPE, questionnaire.getIdElement().getIdPart()),
                    questionnaire));
        return bundle;
    }

    private static boolean fits(Questionnaire questionnaire, Search search) {
        return !search.ofPatient() && fits(search, "_id", "", questionnaire.getIdElement().getIdPart())
                && fits(search, "status", STATUSES, questionnaire.getStatus().toCode())
                && search.value("url").map(url -> url.equals(questionnaire.getUrl())).orElse(true);
    }

    private static boolean fits(Search search, String name, String system, String code) {
        return search.tokens(name)
            .map(tokens -> tokens.stream().anyMatch(token -> token.fits(system, code)))
            .orElse(true);
    }

    /**
     * Known by the same address and codes as where programs with another token read it.
     */
    private Optional<Questionnaire> live(Language language) {
        return checklists.published(language)
            .filter(published -> published.edition().language() == language)
            .map(this::write);
    }

    private Questionnaire write(PublishedChecklist published) {
        var language = published.edition().language();
        var questionnaire = new QuestionnaireWriter(home.at(QuestionnaireController.ADDRESS), published)
            .write(clinic.profile().contact(true).name(), library.checklistApproved(language));
        questionnaire.setId(ID + language.tag());
        return questionnaire;
    }

}
