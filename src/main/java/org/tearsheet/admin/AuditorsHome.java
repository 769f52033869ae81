package org.tearsheet.admin;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import org.tearsheet.security.Roles;

/** Brings those who are auditors and nothing else to their one screen. */
@Component
@ListenerPriority(AuditorsHome.BEFORE_ACCESS_IS_CHECKED)
class AuditorsHome implements VaadinServiceInitListener, BeforeEnterListener {

    static final int BEFORE_ACCESS_IS_CHECKED = 10;

    private final transient AuthenticationContext authentication;

    AuditorsHome(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begun -> begun.getUI().addBeforeEnterListener(this));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getPath().isEmpty() && authentication.hasRole(Roles.AUDITOR)
                && !authentication.hasRole(Roles.CLINICIAN)) {
            event.forwardTo(AuditView.class);
        }
    }

}
