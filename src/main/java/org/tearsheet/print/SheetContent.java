package org.tearsheet.print;

import java.util.List;
import java.util.Optional;

import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Part;
import org.tearsheet.library.Section;
import org.tearsheet.library.Source;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.Titles;

/**
 * What a sheet says, whether it may be handed out or not.
 *
 * @param sheetNumber the neutral number of its topic
 * @param sections its parts in reading order; of a draft some may be missing
 */
public record SheetContent(DocumentKind kind, Language language, int sheetNumber, Titles titles, List<Section> sections,
        List<Source> sources) {

    public SheetContent {
        if (kind == DocumentKind.CHECKLIST) {
            throw new IllegalArgumentException("A checklist is worked through, not printed");
        }
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }

    /**
     * Where paper could endanger, a list of sources would tell what a discreet title
     * hides.
     */
    static SheetContent of(LiveEdition edition) {
        return new SheetContent(edition.kind(), edition.language(), edition.sheetNumber(), edition.titles(),
                edition.sections(), edition.takeHome() == TakeHome.READ_HERE ? List.of() : edition.sources());
    }

    Optional<Section> section(Part part) {
        return sections.stream().filter(section -> section.part() == part).findFirst();
    }

}
