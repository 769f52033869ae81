package org.tearsheet.interop.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.springframework.stereotype.Component;

/** Says what can be asked here, and no more than is true. */
@Component
class Capabilities {

    private static final String ABOUT = "Handouts for patients and the referral checklist of a clinic. "
            + "Nothing here is about a patient, and nothing can be written.";

    private static final String NO_PATIENT = "Understood, and finds nothing: nothing here is about a patient.";

    private static final Map<String, String> PARAMETERS = Map.of("_id", "The id of an edition, or several",
            "identifier",
            "An edition by urn:uuid, a sheet by its number, or an edition as 3-en-2: sheet, language, number",
            "language", "en or es", "status", "current, superseded or entered-in-error (withdrawn)", "type",
            "LOINC 34895-3, which all are", "url", "The canonical address");

    private final Addresses addresses;

    private final LocalDate day;

    Capabilities(Addresses addresses, Clock clock) {
        this.addresses = addresses;
        this.day = LocalDate.now(clock);
    }

    CapabilityStatement statement() {
        var statement = new CapabilityStatement();
        statement.setText(Narration.of("en", ABOUT));
        statement.setLanguage("en");
        statement.setStatus(PublicationStatus.ACTIVE)
            .setDateElement(new DateTimeType(day.toString()))
            .setKind(CapabilityStatementKind.INSTANCE)
            .setDescription(ABOUT)
            .setFhirVersion(FHIRVersion._4_0_1)
            .addFormat(FhirFormat.JSON)
            .addFormat(FhirFormat.XML);
        statement.getSoftware().setName("Tearsheet");
        statement.getImplementation().setDescription("The library of a clinic").setUrl(addresses.base());
        var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
            .setCors(false)
            .setDescription("An API token with the scope fhir in the header Authorization (Bearer), unless the clinic "
                    + "has opened this channel to anybody.");
        rest.addResource(searched(DocumentWriter.TYPE)
            .setDocumentation("Each edition of a handout that was ever published. Only of a live one that is free to "
                    + "take home there is an attachment; of one that is not live, no title."));
        rest.addResource(searched(QuestionnaireShelf.TYPE).setDocumentation("The live referral checklist."));
        rest.addResource(resource("Binary").setDocumentation(
                "The PDF of a live handout that is free to take home, as it is unless a format of FHIR is asked for."));
        return statement;
    }

    private static CapabilityStatementRestResourceComponent searched(String type) {
        var resource = resource(type);
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        var known = type.equals(DocumentWriter.TYPE) ? DocumentShelf.KNOWN : QuestionnaireShelf.KNOWN;
        known.stream()
            .filter(PARAMETERS::containsKey)
            .forEach(name -> resource.addSearchParam()
                .setName(name)
                .setType(name.equals("url") ? SearchParamType.URI : SearchParamType.TOKEN)
                .setDocumentation(PARAMETERS.get(name)));
        if (type.equals(DocumentWriter.TYPE)) {
            Search.OF_PATIENTS.stream()
                .sorted()
                .forEach(name -> resource.addSearchParam()
                    .setName(name)
                    .setType(SearchParamType.REFERENCE)
                    .setDocumentation(NO_PATIENT));
        }
        return resource;
    }

    private static CapabilityStatementRestResourceComponent resource(String type) {
        var resource = new CapabilityStatementRestResourceComponent().setType(type)
            .setVersioning(ResourceVersionPolicy.NOVERSION)
            .setConditionalRead(ConditionalReadStatus.NOTMATCH);
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        return resource;
    }

}
