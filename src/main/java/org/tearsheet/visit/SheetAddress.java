package org.tearsheet.visit;

/** Where a sheet without a note is fetched: by its neutral number. */
final class SheetAddress {

    private SheetAddress() {
    }

    static String of(ChosenSheet chosen) {
        var sheet = chosen.edition();
        var options = chosen.options();
        return "print/%d.pdf?lang=%s&paper=%s&text=%s&contact=%s&sides=%s&sources=%s&log=%s&discreet=%s&asked=%s"
            .formatted(sheet.sheetNumber(), sheet.language().tag(), options.paper().code(), options.text().code(),
                    options.contact().code(), options.sides().code(), options.sources(), options.log(),
                    options.discreet(), sheet.takeHome().isAskedFirst());
    }

}
