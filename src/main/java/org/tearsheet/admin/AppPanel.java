package org.tearsheet.admin;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.MyFactors;
import org.tearsheet.accounts.SecondFactors;

/** Somebody's own authenticator app: set it up, or remove it. */
class AppPanel extends Section {

    AppPanel(MyFactors mine, SecondFactors factors, FreshProof proof, SerializableRunnable made,
            SerializableRunnable remove) {
        add(new H2(getTranslation("mysignin.app")), new Paragraph(getTranslation("mysignin.app.text")));
        if (mine.authenticatorSince().isPresent()) {
            var since = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(mine.authenticatorSince().get());
            var button = new Button(getTranslation("mysignin.app.remove"), _ -> remove.run());
            add(new Paragraph(getTranslation("mysignin.app.since", since)), button);
        }
        else if (factors.areAppsPossible()) {
            var begin = new Button(getTranslation("factor.setup.app.begin"));
            begin.addClickListener(_ -> proof.before(() -> {
                var app = factors.begin();
                replace(begin, new AppSetup(app, proof, code -> factors.confirm(app, code), made));
            }));
            add(begin);
        }
        else {
            add(new Paragraph(getTranslation("mysignin.app.impossible")));
        }
    }

}
