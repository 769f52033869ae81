package org.tearsheet.accounts;

import java.util.regex.Pattern;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.accounts.FactorChanged.Act;
import org.tearsheet.security.PersonId;

/** Takes codes of apps and recovery codes, each once, and not too many wrong ones. */
@Component
@Transactional
class CodeCheck {

    private static final Pattern OF_APP = Pattern.compile("\\d{6}");

    private final Authenticators authenticators;

    private final RecoveryCodes recovery;

    private final WrongCodes wrong;

    private final ApplicationEventPublisher events;

    CodeCheck(Authenticators authenticators, RecoveryCodes recovery, WrongCodes wrong,
            ApplicationEventPublisher events) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.wrong = wrong;
        this.events = events;
    }

    CodeAnswer take(PersonId person, String username, String typed) {
        var code = typed.replaceAll("\\s", "");
        var ofApp = OF_APP.matcher(code).matches();
        if (!wrong.admit(person)) {
            return CodeAnswer.TOO_OFTEN;
        }
        if (ofApp && authenticators.addedOn(person).isPresent() && !authenticators.isReadable(person)) {
            return CodeAnswer.UNREADABLE;
        }
        if (ofApp ? authenticators.take(person, code) : recovery.take(person, code)) {
            wrong.forget(person);
            events.publishEvent(new FactorChanged(person, username, ofApp ? Act.CODE_USED : Act.RECOVERY_CODE_USED));
            return CodeAnswer.RIGHT;
        }
        wrong.count(person);
        events.publishEvent(new FactorChanged(person, username, Act.CODE_REFUSED));
        return CodeAnswer.WRONG;
    }

}
