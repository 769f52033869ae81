package org.tearsheet.library.paste;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What became of something pasted. */
public sealed interface Pasted {

    /**
     * It can stand in a text.
     *
     * @param notes what could not come along as it was, for a word beside the field
     */
    record Clean(String markdown, Set<Note> notes) implements Pasted {

        public Clean {
            notes = Set.copyOf(notes);
        }

    }

    /** It cannot, and nothing of it is taken. */
    record Refused(List<Reason> reasons) implements Pasted {

        public Refused {
            reasons = List.copyOf(reasons);
        }

    }

    /** What could not come along as it was. */
    enum Note {

        /** Addresses stand in brackets behind their words: paper cannot follow a link. */
        LINKS_WRITTEN_OUT,

        PICTURES_LEFT_OUT, COMMENTS_LEFT_OUT, STRUCK_OUT_LEFT_OUT,

        /** Tables stand in the log only; elsewhere each row is a point of a list. */
        TABLES_MADE_LISTS;

        public String say(Locale reader) {
            return PasteTexts.say(reader, name());
        }

    }

    /** Why nothing is taken. */
    enum Reason {

        SCRIPT, FRAME, REMOTE_PICTURE, TOO_LONG;

        public String say(Locale reader) {
            return PasteTexts.say(reader, name());
        }

    }

}
