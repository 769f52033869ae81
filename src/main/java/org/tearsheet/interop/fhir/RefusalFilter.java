package org.tearsheet.interop.fhir;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tearsheet.interop.access.ChannelGate;
import org.tearsheet.shell.DatabaseAway;

/**
 * Says as an OperationOutcome what the filters of the channel or the server refuse. While
 * the channel is off it says nothing, as if it were not there.
 */
class RefusalFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RefusalFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new Refusing(request, response));
        }
        catch (ServletException | RuntimeException ex) {
            if (response.isCommitted() || !ChannelGate.isPassed(request)) {
                throw ex;
            }
            log.error("A call by FHIR failed", ex);
            refuse(request, response,
                    (DatabaseAway.explains(ex) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR)
                        .value());
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        var known = HttpStatus.resolve(status);
        var notation = notation(request);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(notation.type().toString());
        response.getOutputStream()
            .write(notation.write(Outcomes.of(Refused.of(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known))));
        response.flushBuffer();
    }

    private static Notation notation(HttpServletRequest request) throws IOException {
        try {
            var query = request.getMethod().equals("POST") ? Query.NONE : Query.of(request);
            return Wanted.by(request, query).notationOrJson();
        }
        catch (Refused _) {
            return Notation.JSON;
        }
    }

    /** Writes a resource in place of the server's page. */
    private static final class Refusing extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Refusing(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            if (ChannelGate.isPassed(request)) {
                refuse(request, (HttpServletResponse) getResponse(), status);
            }
            else {
                super.sendError(status);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }

    }

}
