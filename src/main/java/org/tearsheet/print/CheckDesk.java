package org.tearsheet.print;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.security.Roles;

/** Where somebody with old paper in hand asks whether it is still current. */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class CheckDesk {

    private final CheckAnswers answers;

    CheckDesk(CheckAnswers answers) {
        this.answers = answers;
    }

    public CheckAnswer check(String typed) {
        return answers.to(typed);
    }

}
