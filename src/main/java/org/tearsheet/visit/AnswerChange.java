package org.tearsheet.visit;

import java.io.Serializable;

import org.tearsheet.referral.Answers;

/** What a clinician's click or key makes of the answers so far. */
interface AnswerChange extends Serializable {

    Answers apply(Answers answers);

}
