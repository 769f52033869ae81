package org.tearsheet.interop.fhir;

import java.util.Optional;

import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.tearsheet.library.EditionRecord;
import org.tearsheet.library.EditionState;

/** Writes an edition as a document. Of one that is not live only numbers are told. */
@Component
class DocumentWriter {

    static final String TYPE = "DocumentReference";

    static final String LOINC = "http://loinc.org";

    static final String EDUCATION_NOTE = "34895-3";

    static final String URI = "urn:ietf:rfc:3986";

    static final String UUID = "urn:uuid:";

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    /** Superseded or withdrawn: there will never be one again. */
    private static final String NEVER = "not-applicable";

    /** Overdue, or in a language that rests: a review may bring it back. */
    private static final String NOT_NOW = "temp-unknown";

    private final Addresses addresses;

    DocumentWriter(Addresses addresses) {
        this.addresses = addresses;
    }

    DocumentReference write(EditionRecord edition, Optional<LiveHandout> live) {
        var language = edition.language().tag();
        var words = new QuestionnaireWords(edition.language());
        var neutral = words.say("sheet") + " " + edition.sheetNumber();
        var title = live.map(LiveHandout::title).orElse(neutral);
        var document = new DocumentReference();
        document.setId(edition.id().toString());
        document.setLanguage(language);
        document.setText(
                Narration.of(language, title, neutral + ", " + words.say("edition") + " " + edition.number() + "."));
        document.setMasterIdentifier(master(edition))
            .addIdentifier(identifier(addresses.sheets(), String.valueOf(edition.sheetNumber())))
            .addIdentifier(identifier(addresses.editions(), number(edition)))
            .setStatus(status(edition.state()))
            .setDocStatus(edition.state() == EditionState.WITHDRAWN ? ReferredDocumentStatus.ENTEREDINERROR
                    : ReferredDocumentStatus.FINAL)
            .setType(new CodeableConcept(new Coding(LOINC, EDUCATION_NOTE, "Education note")))
            .addCategory(new CodeableConcept().setText(words.say("category")))
            .setDateElement(new InstantType(edition.published() + "T00:00:00Z"))
            .setDescription(title);
        edition.replaced()
            .ifPresent(replaced -> document.addRelatesTo()
                .setCode(DocumentRelationshipType.REPLACES)
                .setTarget(new Reference(TYPE + "/" + replaced)));
        document.addContent().setAttachment(attachment(edition, live).setTitle(neutral));
        return document;
    }

    /** Sheet, language and number of an edition. */
    static String number(EditionRecord edition) {
        return "%d-%s-%d".formatted(edition.sheetNumber(), edition.language().tag(), edition.number());
    }

    static DocumentReferenceStatus status(EditionState state) {
        return switch (state) {
            case DRAFT, IN_REVIEW, PUBLISHED -> DocumentReferenceStatus.CURRENT;
            case SUPERSEDED -> DocumentReferenceStatus.SUPERSEDED;
            case WITHDRAWN -> DocumentReferenceStatus.ENTEREDINERROR;
        };
    }

    /** Valid from publication to the review date, or until it was ended. */
    private static Identifier master(EditionRecord edition) {
        return identifier(URI, UUID + edition.id())
            .setPeriod(new Period().setStartElement(new DateTimeType(edition.published().toString()))
                .setEndElement(new DateTimeType(edition.ended().orElse(edition.reviewDue()).toString())));
    }

    private static Identifier identifier(String system, String value) {
        return new Identifier().setSystem(system).setValue(value);
    }

    private Attachment attachment(EditionRecord edition, Optional<LiveHandout> live) {
        var attachment = new Attachment().setContentType("application/pdf").setLanguage(edition.language().tag());
        attachment.setCreationElement(new DateTimeType(edition.published().toString()));
        var withheld = live.map(LiveHandout::withheld)
            .orElse(Optional.of(edition.state() == EditionState.PUBLISHED ? NOT_NOW : NEVER));
        withheld.ifPresentOrElse(
                why -> attachment.getUrlElement().addExtension(new Extension(ABSENT, new CodeType(why))),
                () -> attachment.setUrl(addresses.of("Binary", edition.id().toString())));
        live.flatMap(LiveHandout::print).ifPresent(print -> attachment.setHash(print.hash()).setSize(print.size()));
        return attachment;
    }

}
