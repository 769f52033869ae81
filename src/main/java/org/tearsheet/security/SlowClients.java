package org.tearsheet.security;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Turns away early what is larger than any call needs, and keeps those who send slowly
 * from taking all threads. It stands in front of everything that reads what was sent.
 */
class SlowClients extends ValveBase {

    /** No text of ours is as long; what people upload apart. */
    static final long MOST = 2L * 1024 * 1024;

    /** The largest pack, with what a form puts around it. */
    static final long MOST_UPLOADED = 65L * 1024 * 1024;

    private static final String UPLOADS = "/VAADIN/dynamic/resource/";

    private final Semaphore waiting;

    /**
     * @param threads how many may wait for what is sent slowly at a time
     */
    SlowClients(int threads) {
        super(true);
        this.waiting = new Semaphore(threads);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var most = request.getDecodedRequestURI().startsWith(request.getContextPath() + UPLOADS) ? MOST_UPLOADED : MOST;
        if (request.getContentLengthLong() > most) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var sent = request.getCoyoteRequest();
        var direct = sent.getInputBuffer();
        sent.setInputBuffer(new PatientInput(sent, waiting, most));
        try {
            getNext().invoke(request, response);
        }
        finally {
            sent.setInputBuffer(direct);
        }
    }

}
