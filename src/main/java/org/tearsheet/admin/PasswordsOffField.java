package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.security.SingleSignOn;

/**
 * Whether passwords let nobody in any more. Anybody who may be here lets them in again.
 */
class PasswordsOffField extends Composite<Div> {

    private final Checkbox off = new Checkbox(getTranslation("signinrules.off"));

    private final Paragraph why = new Paragraph();

    private final boolean on;

    private final boolean mayBegin;

    PasswordsOffField(SingleSignOn sso, boolean mayBegin) {
        this.on = sso.isOn();
        this.mayBegin = mayBegin;
        off.setHelperText(getTranslation("signinrules.off.help"));
        getContent().add(new H2(getTranslation("signinrules.provider")),
                new Paragraph(on ? getTranslation("signinrules.provider.on", sso.name(), sso.issuer())
                        : getTranslation("signinrules.provider.none")),
                off, why);
    }

    void show(boolean isOff) {
        off.setValue(isOff);
        off.setVisible(on || isOff);
        off.setEnabled(isOff || mayBegin);
        why.setText(on && !off.isEnabled() ? getTranslation("signinrules.off.notyet") : "");
        why.setVisible(!why.getText().isEmpty());
    }

    boolean isOn() {
        return off.getValue();
    }

}
