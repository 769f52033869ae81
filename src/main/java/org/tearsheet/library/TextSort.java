package org.tearsheet.library;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * In which order texts are listed: what presses first for dates, what waits longest for
 * open work, else by sheet number. No two texts share a place.
 */
enum TextSort {

    BY_SHEET(""), BY_DUE("p.review_due"), BY_TOUCHED("o.touched_at");

    private static final String PLACE = "coalesce(t.sheet_number, 0), d.kind, l.language";

    private final String first;

    TextSort(String first) {
        this.first = first;
    }

    static TextSort of(TextFilter filter) {
        return filter.concern().map(concern -> switch (concern) {
            case OVERDUE, IN_GRACE, NOT_PRINTED, DUE_30, DUE_90, DUE_180 -> BY_DUE;
            case OPEN, MINE, IDLE -> BY_TOUCHED;
            case MISSING, BEHIND, STARTER -> BY_SHEET;
        }).orElse(BY_SHEET);
    }

    String columns() {
        return first.isEmpty() ? PLACE : first + ", " + PLACE;
    }

    /** The place of a row in this order, by names that begin with a word of their own. */
    Map<String, Object> values(TextRow row) {
        var values = new LinkedHashMap<String, Object>();
        switch (this) {
            case BY_DUE -> row.live().ifPresent(live -> values.put("placeDue", live.reviewDue()));
            case BY_TOUCHED ->
                row.open().ifPresent(open -> values.put("placeTouched", open.touched().atOffset(ZoneOffset.UTC)));
            case BY_SHEET -> {
            }
        }
        values.put("placeSheet", row.sheetNumber());
        values.put("placeKind", row.key().kind().name());
        values.put("placeLanguage", row.key().language().tag());
        return values;
    }

    String parameters(TextRow row) {
        return values(row).keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
    }

}
