package org.tearsheet.admin;

import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.function.SerializableSupplier;
import org.tearsheet.accounts.PasswordRules;

/** Says at the field what is wrong with a new password. */
class PasswordCheck implements Validator<String> {

    private static final long serialVersionUID = 1L;

    private final transient PasswordRules rules;

    private final SerializableSupplier<String[]> person;

    /**
     * @param person words that stand for whoever will have it
     */
    PasswordCheck(PasswordRules rules, SerializableSupplier<String[]> person) {
        this.rules = rules;
        this.person = person;
    }

    @Override
    public ValidationResult apply(String password, ValueContext context) {
        return rules.fault(password, person.get())
            .map(fault -> ValidationResult.error(text(context, fault)))
            .orElseGet(ValidationResult::ok);
    }

    private static String text(ValueContext context, PasswordRules.Fault fault) {
        return context.getComponent().orElseThrow().getTranslation(switch (fault) {
            case LENGTH -> "setup.password.short";
            case COMMON -> "setup.password.common";
        });
    }

}
