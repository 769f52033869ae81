package org.tearsheet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Says on a screen that what somebody just did has failed, and leaves the screen as it
 * is: one that stays silent looks as if it had been done.
 */
@Component
class FailureNotice implements VaadinServiceInitListener {

    private static final int SHOWN = 15_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Saying()));
    }

    private static final class Saying extends DefaultErrorHandler {

        @Override
        public void error(ErrorEvent event) {
            super.error(event);
            var ui = UI.getCurrent();
            if (ui != null && shouldHandle(event.getThrowable())) {
                ui.accessSynchronously(
                        () -> say(ui, DatabaseAway.explains(event.getThrowable()) ? "error.database" : "error.500"));
            }
        }

        private static void say(UI ui, String key) {
            var notice = new Notification(ui.getTranslation(key + ".title") + " " + ui.getTranslation(key + ".act"),
                    SHOWN, Notification.Position.TOP_CENTER);
            notice.setAssertive(true);
            notice.addThemeVariants(NotificationVariant.ERROR);
            notice.open();
        }

    }

}
