package org.tearsheet.interop.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpStatus;

/** A call that is not answered; the sentence repeats nothing that was sent. */
class Refused extends RuntimeException {

    private final HttpStatus status;

    private final IssueType issue;

    Refused(HttpStatus status, IssueType issue, String sentence) {
        super(sentence);
        this.status = status;
        this.issue = issue;
    }

    static Refused wrong(String sentence) {
        return new Refused(HttpStatus.BAD_REQUEST, IssueType.INVALID, sentence);
    }

    static Refused missing(String sentence) {
        return new Refused(HttpStatus.NOT_FOUND, IssueType.NOTFOUND, sentence);
    }

    /** What the filters or the server refused, of which no more is known. */
    static Refused of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> wrong("The call cannot be understood.");
            case UNAUTHORIZED ->
                new Refused(status, IssueType.LOGIN, "Send a valid API token as Authorization: Bearer <token>.");
            case FORBIDDEN ->
                new Refused(status, IssueType.FORBIDDEN, "This API token does not have the scope for FHIR.");
            case NOT_FOUND -> missing("There is nothing at this address.");
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                new Refused(status, IssueType.NOTSUPPORTED, "This address does not take such a call.");
            case TOO_MANY_REQUESTS ->
                new Refused(status, IssueType.THROTTLED, "Too many calls in this minute. Try again in the next.");
            case SERVICE_UNAVAILABLE -> new Refused(status, IssueType.TRANSIENT, "Not now. Try again in a while.");
            default ->
                status.is4xxClientError() ? new Refused(status, IssueType.INVALID, "The call cannot be understood.")
                        : new Refused(status, IssueType.EXCEPTION, "Something failed on our side.");
        };
    }

    HttpStatus status() {
        return status;
    }

    IssueType issue() {
        return issue;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

}
