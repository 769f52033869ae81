package org.tearsheet.editorial;

import java.util.List;

import org.tearsheet.library.Language;
import org.tearsheet.library.compare.Run;
import org.tearsheet.shell.ChangedWords;

/** What became of some words in a row. */
class Runs extends ChangedWords {

    Runs(Language language, List<Run> runs) {
        super(language.tag());
        runs.forEach(run -> {
            switch (run.fate()) {
                case KEPT -> keep(run.text());
                case ADDED -> addNew(run.text());
                case REMOVED -> strikeOut(run.text());
            }
        });
    }

}
