package org.tearsheet.admin;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;
import org.springframework.security.authentication.BadCredentialsException;
import org.tearsheet.security.SignInLater;

/** A field for the password that somebody has, which says why it was not taken. */
class KnownPasswordField extends PasswordField {

    /** Above which a wait is said in hours. */
    private static final int MINUTES = 120;

    KnownPasswordField(String label) {
        super(label);
        addClassName("known-password");
        setManualValidation(true);
        getElement().setAttribute("autocomplete", "current-password");
    }

    /** Whether what was typed is right. */
    boolean accept(SerializableConsumer<String> compare) {
        if (isEmpty()) {
            return refuse(getTranslation("signin.password.required"));
        }
        try {
            compare.accept(getValue());
            return true;
        }
        catch (BadCredentialsException _) {
            return refuse(getTranslation("proof.password.wrong"));
        }
        catch (SignInLater ex) {
            return refuse("%s %s".formatted(getTranslation("signin.wait.title"), later(ex.minutes())));
        }
    }

    private boolean refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
        clear();
        focus();
        return false;
    }

    private String later(long minutes) {
        return minutes > MINUTES ? getTranslation("signin.wait.hours", (minutes + 59) / 60)
                : getTranslation("signin.wait.minutes", minutes);
    }

}
