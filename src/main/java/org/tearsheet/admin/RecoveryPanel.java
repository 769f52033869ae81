package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.MyFactors;

/** How many recovery codes somebody has left, and new ones. */
class RecoveryPanel extends Section {

    RecoveryPanel(MyFactors mine, SerializableRunnable renew) {
        var left = new Paragraph(getTranslation("mysignin.recovery.left", mine.recoveryCodes()));
        if (mine.recoveryCodes() == 0) {
            left.addClassName("warning");
        }
        var button = new Button(
                getTranslation(mine.recoveryCodes() == 0 ? "mysignin.recovery.make" : "mysignin.recovery.renew"),
                _ -> renew.run());
        add(new H2(getTranslation("mysignin.recovery")), new Paragraph(getTranslation("mysignin.recovery.text")), left,
                button);
    }

}
