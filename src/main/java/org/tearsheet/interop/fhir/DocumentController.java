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

/** Handouts as FHIR documents. */
@RestController
@PreAuthorize("hasAuthority('" + Authority.FHIR + "')")
class DocumentController {

    private final DocumentShelf documents;

    DocumentController(DocumentShelf documents) {
        this.documents = documents;
    }

    @GetMapping("/fhir/DocumentReference/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request) throws IOException {
        return Answers.to(request, (_, wanted) -> Answers.with(() -> documents.read(Answers.edition(id)), wanted));
    }

    @GetMapping("/fhir/DocumentReference")
    ResponseEntity<byte[]> search(HttpServletRequest request) throws IOException {
        return Answers.to(request, (query, wanted) -> Answers
            .with(() -> documents.find(Search.of(request, query, DocumentShelf.KNOWN)), wanted));
    }

    @PostMapping("/fhir/DocumentReference/_search")
    ResponseEntity<byte[]> searchByForm(HttpServletRequest request) throws IOException {
        return search(request);
    }

}
