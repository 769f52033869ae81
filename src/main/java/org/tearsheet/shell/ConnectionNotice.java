package org.tearsheet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language, also to screen readers, when the connection to the
 * server is lost and back again.
 */
@Component
class ConnectionNotice implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> translate(init.getUI()));
    }

    private static void translate(UI ui) {
        ui.getPage()
            .executeJs("""
                    const notice = document.querySelector('vaadin-connection-indicator');
                    if (notice) {
                        notice.setAttribute('role', 'status');
                        notice.onlineText = $0;
                        notice.offlineText = $1;
                        notice.reconnectingText = $2;
                    }
                    """, ui.getTranslation("connection.online"), ui.getTranslation("connection.offline"),
                    ui.getTranslation("connection.reconnecting"));
    }

}
