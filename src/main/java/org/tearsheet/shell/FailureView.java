package org.tearsheet.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that something failed here, without telling what to strangers; the log has the
 * rest.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Message implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        log.error("A screen could not be shown", error.getException());
        if (DatabaseAway.explains(error.getException())) {
            say("error.database.title", "error.database.text");
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        say("error.500.title", "error.500.text");
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

}
