package org.tearsheet.shell;

import java.net.URI;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * What a program is told when its call fails: problem details in English (RFC 9457), with
 * what our own code says about it and nothing of any other failure.
 */
final class ApiProblem {

    private static final Set<String> PLACES = Set.of("/api", "/infobutton", "/cds-services", "/openemr");

    /** A clinician's browser is sent there. */
    private static final String PAGE = "/infobutton/application";

    private ApiProblem() {
    }

    static boolean concerns(HttpServletRequest request) {
        var path = address(request).substring(request.getContextPath().length());
        return !path.equals(PAGE)
                && PLACES.stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    static ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        var away = DatabaseAway.explains(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        var problem = request
            .getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof ErrorResponseException refusal
                    ? refusal.getBody() : away ? databaseAway() : general(status(request));
        problem.setInstance(URI.create(address(request)));
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (away ? answer.header(HttpHeaders.RETRY_AFTER, PlainErrors.RETRY_AFTER) : answer).body(problem);
    }

    private static ProblemDetail databaseAway() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
                "The database cannot be reached at the moment. Try again in a while.");
    }

    private static ProblemDetail general(HttpStatus status) {
        var problem = ProblemDetail.forStatus(status);
        switch (status) {
            case BAD_REQUEST -> problem.setDetail("The call cannot be understood.");
            case UNAUTHORIZED -> problem.setDetail("Send a valid API token as Authorization: Bearer <token>.");
            case FORBIDDEN -> problem.setDetail("This API token does not have the scope for this address.");
            case NOT_FOUND -> problem.setDetail("There is nothing at this address.");
            case METHOD_NOT_ALLOWED -> problem.setDetail("This address does not take this method.");
            case CONTENT_TOO_LARGE -> problem.setDetail("This is larger than any call here needs to be.");
            case INTERNAL_SERVER_ERROR -> problem.setDetail("Something failed on our side.");
            default -> {
                // the title says it
            }
        }
        return problem;
    }

    private static HttpStatus status(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address ? address
                : request.getRequestURI();
    }

}
