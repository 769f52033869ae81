package org.tearsheet.visit;

import org.springframework.stereotype.Component;
import org.tearsheet.library.Library;
import org.tearsheet.library.Slug;
import org.tearsheet.shell.AddressCheck;

/** Knows which topics have a page. */
@Component
class TopicAddresses implements AddressCheck {

    private final Library library;

    TopicAddresses(Library library) {
        this.library = library;
    }

    @Override
    public boolean leadsNowhere(String path) {
        if (!path.startsWith(VisitRoutes.TOPICS)) {
            return false;
        }
        var slug = path.substring(VisitRoutes.TOPICS.length());
        return !Slug.isValid(slug) || library.open(new Slug(slug)).isEmpty();
    }

}
