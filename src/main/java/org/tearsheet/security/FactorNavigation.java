package org.tearsheet.security;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.stereotype.Component;

/**
 * Lets nobody from one screen to another who must prove more than a password first: such
 * a step is no request that a filter chain could judge.
 */
@Component
public class FactorNavigation implements VaadinServiceInitListener {

    /** Where more is proved, or set up. */
    public static final String ROUTE = "second-factor";

    static final String PATH = "/" + ROUTE;

    private final FactorCheck check;

    FactorNavigation(FactorCheck check) {
        this.check = check;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::enter));
    }

    private void enter(BeforeEnterEvent event) {
        var open = event.getLocation().getPath().equals(ROUTE)
                || event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class);
        if (!open && check.isMissing()) {
            event.forwardTo(ROUTE);
        }
    }

}
