package org.tearsheet;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/** Knows the screens that the server still keeps. */
class OpenScreens implements VaadinServiceInitListener {

    private final Set<UI> open = ConcurrentHashMap.newKeySet();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            open.add(init.getUI());
            init.getUI().addDetachListener(detach -> open.remove(detach.getUI()));
        });
    }

    /** Those until now are somebody else's. */
    void forgetOthers() {
        open.clear();
    }

    int count() {
        return open.size();
    }

}
