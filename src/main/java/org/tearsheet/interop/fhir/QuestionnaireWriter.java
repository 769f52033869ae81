package org.tearsheet.interop.fhir;

import java.time.LocalDate;
import java.util.Optional;

import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Item;
import org.tearsheet.referral.PublishedChecklist;

/** Writes one edition of the checklist as a questionnaire. */
class QuestionnaireWriter {

    private final String address;

    private final LiveEdition edition;

    private final Checklist checklist;

    private final QuestionnaireWords words;

    /** Writes for this address, under which the codes of the answers stand too. */
    QuestionnaireWriter(String address, PublishedChecklist published) {
        this.address = address;
        this.edition = published.edition();
        this.checklist = published.checklist();
        this.words = new QuestionnaireWords(edition.language());
    }

    /**
     * The questionnaire.
     * @param approved when a reviewer of the clinic approved the edition
     */
    Questionnaire write(String clinic, Optional<LocalDate> approved) {
        var language = edition.language().tag();
        var questionnaire = new Questionnaire();
        questionnaire.setLanguage(language);
        questionnaire
            .setText(Narration.of(language, edition.titles().plain(), description() + " " + words.say("purpose")));
        questionnaire.setUrl(address + "?lang=" + language)
            .setVersion(String.valueOf(edition.number()))
            .setName("ReferralChecklist")
            .setTitle(edition.titles().plain())
            .setStatus(PublicationStatus.ACTIVE)
            .addSubjectType("Patient")
            .setDateElement(new DateTimeType(edition.published().toString()))
            .setDescription(description())
            .setPurpose(words.say("purpose"))
            .setEffectivePeriod(new Period().setStartElement(new DateTimeType(edition.published().toString()))
                .setEndElement(new DateTimeType(edition.reviewDue().toString())));
        if (!clinic.isBlank()) {
            questionnaire.setPublisher(clinic);
        }
        approved.map(LocalDate::toString).ifPresent(day -> {
            questionnaire.setApprovalDateElement(new DateType(day));
            questionnaire.setLastReviewDateElement(new DateType(day));
        });
        for (var group : Item.Group.values()) {
            addGroup(questionnaire, group);
        }
        return questionnaire;
    }

    private void addGroup(Questionnaire questionnaire, Item.Group group) {
        var items = new ItemWriter(address, checklist, words);
        var written = new QuestionnaireItemComponent().setLinkId(group.name())
            .setType(QuestionnaireItemType.GROUP)
            .setText(words.say("group." + group));
        checklist.items()
            .stream()
            .filter(item -> item.group() == group)
            .forEach(item -> written.addItem(items.write(item)));
        if (written.hasItem()) {
            questionnaire.addItem(written);
        }
    }

    private String description() {
        return edition.unreviewedStarter() ? words.say("description") + " " + words.say("unreviewed")
                : words.say("description");
    }

}
