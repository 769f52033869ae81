package org.tearsheet.interop.cds;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tearsheet.interop.sheets.Words;
import org.tearsheet.library.Language;
import org.tearsheet.security.ApiScope.Authority;

/**
 * Where a record system finds out what there is, asks when a chart is opened, and tells
 * what became of a card.
 */
@RestController
@CrossOrigin
@PreAuthorize("hasAuthority('" + Authority.CDS_HOOKS + "')")
class CdsController {

    private final CardWriter cards;

    private final FeedbackCounts counts;

    CdsController(CardWriter cards, FeedbackCounts counts) {
        this.cards = cards;
        this.counts = counts;
    }

    @GetMapping("/cds-services")
    ResponseEntity<Service.Services> discover(HttpServletRequest request) {
        return json(new Service.Services(List.of(Service.in(new Words(reader(request))))));
    }

    @PostMapping("/cds-services/{service}")
    ResponseEntity<Card.Cards> call(@PathVariable String service, HttpServletRequest request) throws IOException {
        check(service);
        return json(cards.answer(PatientView.of(Body.of(request)), reader(request)));
    }

    @PostMapping("/cds-services/{service}/feedback")
    ResponseEntity<Void> feedback(@PathVariable String service, HttpServletRequest request) throws IOException {
        check(service);
        counts.add(Verdict.all(Body.of(request)));
        return ResponseEntity.ok().build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(ErrorResponseException refusal) {
        return ResponseEntity.status(refusal.getStatusCode())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(refusal.getBody());
    }

    private static void check(String service) {
        if (!service.equals(Service.ID)) {
            throw Refusal.of(HttpStatus.NOT_FOUND,
                    "There is no such service; %s is the only one.".formatted(Service.ID));
        }
    }

    private static Language reader(HttpServletRequest request) {
        return Language.of(request.getLocale());
    }

    private static <T> ResponseEntity<T> json(T answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

}
