package org.tearsheet.referral;

import java.util.List;

import org.tearsheet.library.Language;

/** The live checklist in one language. */
public record Checklist(String title, Language language, List<ChecklistItem> items) {
}
