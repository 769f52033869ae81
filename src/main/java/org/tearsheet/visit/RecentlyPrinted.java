package org.tearsheet.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;
import org.tearsheet.library.EditionId;
import org.tearsheet.print.SheetPrinted;

/**
 * The last few sheets that were printed since somebody signed in: in the memory of their
 * session alone, and gone with it. For whom they were, nobody knows.
 */
@Component
class RecentlyPrinted {

    private static final int KEPT = 5;

    private static final String PLACE = RecentlyPrinted.class.getName();

    @EventListener
    void on(SheetPrinted event) {
        session().ifPresent(session -> {
            synchronized (WebUtils.getSessionMutex(session)) {
                var editions = new ArrayList<>(in(session));
                editions.remove(event.edition());
                editions.addFirst(event.edition());
                session.setAttribute(PLACE, List.copyOf(editions.subList(0, Math.min(KEPT, editions.size()))));
            }
        });
    }

    List<EditionId> editions() {
        return session().map(RecentlyPrinted::in).orElse(List.of());
    }

    void forget() {
        session().ifPresent(session -> session.removeAttribute(PLACE));
    }

    @SuppressWarnings("unchecked") // nobody else writes there
    private static List<EditionId> in(HttpSession session) {
        return session.getAttribute(PLACE) instanceof List<?> editions ? (List<EditionId>) editions : List.of();
    }

    /** Programs have none. */
    private static Optional<HttpSession> session() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getSession(false)) : Optional.empty();
    }

}
