package org.tearsheet.interop.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.ValueSet;

/** The validator of HAPI FHIR with the core definitions of R4, which it has on board. */
final class FhirValidator {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private static final ca.uhn.fhir.validation.FhirValidator VALIDATOR = R4.newValidator()
        .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4), new InMemoryTerminologyServerValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4))));

    private static final Pattern LATER = Pattern
        .compile("The target of this enableWhen rule \\(\\w+\\) comes after the question itself");

    /** LOINC itself is not on board; that the code is in it, another test says. */
    private static final Pattern LOINC = Pattern
        .compile("CodeSystem is unknown and can't be validated: http://loinc.org for 'http://loinc.org#34895-3'");

    private FhirValidator() {
    }

    /** The codes that a value set lists, with their names. */
    static Map<String, String> codes(String valueSet) {
        var codes = new HashMap<String, String>();
        var listed = (ValueSet) new DefaultProfileValidationSupport(R4).fetchValueSet(valueSet);
        listed.getCompose()
            .getInclude()
            .forEach(include -> include.getConcept()
                .forEach(concept -> codes.put(concept.getCode(), concept.getDisplay())));
        return codes;
    }

    /**
     * What it finds, information aside. That a question depends on a later one is meant:
     * groups are shown in the order of a visit, and an answer further down can open a
     * question above.
     */
    static List<String> findings(String resource) {
        return VALIDATOR.validateWithResult(resource)
            .getMessages()
            .stream()
            .filter(message -> message.getSeverity() != ResultSeverityEnum.INFORMATION)
            .filter(message -> !LATER.matcher(message.getMessage()).matches())
            .filter(message -> !LOINC.matcher(message.getMessage()).matches())
            .map(message -> "%s %s: %s".formatted(message.getSeverity(), message.getLocationString(),
                    message.getMessage()))
            .toList();
    }

}
