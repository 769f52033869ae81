package org.tearsheet.security;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps those who read a large answer slowly from taking all threads. Pages and calls are
 * small, and are written whole whoever reads them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlowReaders extends OncePerRequestFilter {

    private final Semaphore waiting = new Semaphore(SlowClientsConfiguration.THREADS);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var patient = new Patient(response, waiting);
        try {
            chain.doFilter(request, patient);
        }
        finally {
            patient.over();
        }
    }

    private static final class Patient extends HttpServletResponseWrapper {

        private final Semaphore waiting;

        private @Nullable PatientOutput output;

        Patient(HttpServletResponse response, Semaphore waiting) {
            super(response);
            this.waiting = waiting;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (output == null) {
                output = new PatientOutput(super.getOutputStream(), waiting);
            }
            return output;
        }

        void over() {
            if (output != null) {
                output.over();
            }
        }

    }

}
