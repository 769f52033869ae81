package org.tearsheet.visit;

import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.tearsheet.library.Library;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TopicPage;
import org.tearsheet.shell.AddressCheck;

/** Knows which topics have a page. */
@Component
class TopicAddresses implements AddressCheck {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Library library;

    TopicAddresses(Library library) {
        this.library = library;
    }

    @Override
    public boolean leadsNowhere(String path) {
        if (!path.startsWith(VisitRoutes.TOPICS)) {
            return false;
        }
        return find(path.substring(VisitRoutes.TOPICS.length())).isEmpty();
    }

    /** By its number, as links that leave the clinic have it, or by its slug. */
    Optional<TopicPage> find(String named) {
        return Optional.of(named)
            .filter(NUMBER.asMatchPredicate())
            .flatMap(number -> library.slug(Integer.parseInt(number)))
            .or(() -> Optional.of(named).filter(Slug::isValid).map(Slug::new))
            .flatMap(library::open);
    }

}
