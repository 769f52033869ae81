package org.tearsheet.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Says that there is nothing here, whether it is unknown or forbidden. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Message implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        say("error.404.title", "error.404.text");
        return HttpServletResponse.SC_NOT_FOUND;
    }

}
