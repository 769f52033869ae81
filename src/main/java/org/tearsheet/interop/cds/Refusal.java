package org.tearsheet.interop.cds;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Says what is wrong with a call; names the member and never repeats its value. */
final class Refusal {

    private Refusal() {
    }

    static ErrorResponseException of(HttpStatus status, String sentence) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, sentence), null);
    }

    static ErrorResponseException of(HttpStatus status, String member, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, member + " " + sentence);
        problem.setProperty("member", member);
        return new ErrorResponseException(status, problem, null);
    }

    static ErrorResponseException wrong(String member, String sentence) {
        return of(HttpStatus.BAD_REQUEST, member, sentence);
    }

}
