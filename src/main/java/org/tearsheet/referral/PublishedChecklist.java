package org.tearsheet.referral;

import org.tearsheet.library.LiveEdition;

/** A live checklist and the edition it stands in. */
public record PublishedChecklist(LiveEdition edition, Checklist checklist) {
}
