package org.tearsheet.referral;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.InvalidBody;
import org.tearsheet.library.Language;
import org.tearsheet.library.TextCheck;

/** Lets no checklist be published whose definition cannot be relied on. */
@Component
class DefinitionText implements TextCheck {

    @Override
    public DocumentKind kind() {
        return DocumentKind.CHECKLIST;
    }

    @Override
    public List<InvalidBody.Fault> faults(Language language, String body) {
        return faultsOf(() -> DefinitionReader.named(language, body));
    }

    @Override
    public List<InvalidBody.Fault> faultsByTrying(Language language, String body) {
        return faultsOf(() -> DefinitionReader.read(language, body));
    }

    private static List<InvalidBody.Fault> faultsOf(Runnable reading) {
        try {
            reading.run();
            return List.of();
        }
        catch (InvalidChecklist ex) {
            return ex.faults();
        }
    }

}
