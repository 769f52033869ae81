package org.tearsheet.interop.fhir;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tearsheet.security.ApiScope.Authority;

/** What can be asked by FHIR, and the live checklist. */
@RestController
@PreAuthorize("hasAuthority('" + Authority.FHIR + "')")
class FhirController {

    private final Capabilities capabilities;

    private final QuestionnaireShelf questionnaires;

    FhirController(Capabilities capabilities, QuestionnaireShelf questionnaires) {
        this.capabilities = capabilities;
        this.questionnaires = questionnaires;
    }

    @GetMapping("/fhir/metadata")
    ResponseEntity<byte[]> metadata(HttpServletRequest request) throws IOException {
        return Answers.to(request, (_, wanted) -> Answers.with(capabilities::statement, wanted));
    }

    @GetMapping("/fhir/Questionnaire/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request) throws IOException {
        return Answers.to(request, (_, wanted) -> Answers.with(() -> questionnaires.read(id), wanted));
    }

    @GetMapping("/fhir/Questionnaire")
    ResponseEntity<byte[]> search(HttpServletRequest request) throws IOException {
        return Answers.to(request, (query, wanted) -> Answers
            .with(() -> questionnaires.find(Search.of(request, query, QuestionnaireShelf.KNOWN)), wanted));
    }

    @PostMapping("/fhir/Questionnaire/_search")
    ResponseEntity<byte[]> searchByForm(HttpServletRequest request) throws IOException {
        return search(request);
    }

}
