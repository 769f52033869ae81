package org.tearsheet.security;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;

/** Name and password, and why they did not lead in. */
class PasswordForm extends LoginForm {

    /** Above which a wait is said in hours. */
    private static final int MINUTES = 120;

    PasswordForm() {
        setAction("login");
        setForgotPasswordButtonVisible(false);
        setI18n(texts());
    }

    void sayWait(int minutes) {
        say(getTranslation("signin.wait.title"),
                minutes > MINUTES ? getTranslation("signin.wait.hours", (minutes + 59) / 60)
                        : getTranslation("signin.wait.minutes", minutes));
    }

    void sayAway() {
        say(getTranslation("error.database.title"), getTranslation("error.database.text"));
    }

    private void say(String title, String message) {
        var texts = texts();
        texts.getErrorMessage().setTitle(title);
        texts.getErrorMessage().setMessage(message);
        setI18n(texts);
        setError(true);
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("signin.title"));
        texts.getForm().setUsername(getTranslation("signin.username"));
        texts.getForm().setPassword(getTranslation("signin.password"));
        texts.getForm().setSubmit(getTranslation("signin.submit"));
        texts.getErrorMessage().setTitle(getTranslation("signin.failed"));
        texts.getErrorMessage().setMessage(getTranslation("signin.failed.hint"));
        texts.getErrorMessage().setUsername(getTranslation("signin.username.required"));
        texts.getErrorMessage().setPassword(getTranslation("signin.password.required"));
        return texts;
    }

}
