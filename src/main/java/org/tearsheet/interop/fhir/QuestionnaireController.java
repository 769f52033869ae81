package org.tearsheet.interop.fhir;

import java.nio.charset.StandardCharsets;

import org.hl7.fhir.r4.model.Questionnaire;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.referral.Checklists;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.HomeAddress;

/** The published checklist as a FHIR R4 Questionnaire. */
@RestController
@PreAuthorize("hasAuthority('" + Authority.CHECKLIST_READ + "')")
class QuestionnaireController {

    static final String ADDRESS = "/api/checklists/referral/questionnaire";

    private final Checklists checklists;

    private final Library library;

    private final Clinic clinic;

    private final FhirFormat format = new FhirFormat();

    private final HomeAddress home;

    QuestionnaireController(Checklists checklists, Library library, Clinic clinic, HomeAddress home) {
        this.checklists = checklists;
        this.library = library;
        this.clinic = clinic;
        this.home = home;
    }

    @GetMapping(path = ADDRESS, produces = { FhirFormat.JSON, MediaType.APPLICATION_JSON_VALUE })
    ResponseEntity<byte[]> json(@RequestParam(defaultValue = "en") String lang) {
        return ResponseEntity.ok(format.json(questionnaire(lang)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = ADDRESS, produces = FhirFormat.XML)
    ResponseEntity<byte[]> xml(@RequestParam(defaultValue = "en") String lang) {
        return ResponseEntity.ok(format.xml(questionnaire(lang)).getBytes(StandardCharsets.UTF_8));
    }

    private Questionnaire questionnaire(String tag) {
        var language = Language.of(tag).orElseThrow(() -> {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "lang is en or es.");
            return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
        });
        var published = checklists.published(language)
            .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        return new QuestionnaireWriter(home.at(ADDRESS), published).write(clinic.name(),
                library.checklistApproved(published.edition().language()));
    }

}
