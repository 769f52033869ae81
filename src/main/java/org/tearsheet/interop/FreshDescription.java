package org.tearsheet.interop;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springdoc.core.service.OpenAPIService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.security.Actors;

/**
 * The description is made once and kept, as making it takes a while; this lets go of it
 * when another checklist is live.
 */
class FreshDescription implements HandlerInterceptor {

    private final ObjectProvider<OpenAPIService> kept;

    private final ObjectProvider<Library> library;

    private final Actors actors;

    private final AtomicReference<Optional<EditionId>> about = new AtomicReference<>(Optional.empty());

    FreshDescription(ObjectProvider<OpenAPIService> kept, ObjectProvider<Library> library, Actors actors) {
        this.kept = kept;
        this.library = library;
        this.actors = actors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        actors.asSystem(() -> {
            var live = library.getObject().checklistId(Language.ENGLISH);
            if (!about.getAndSet(live).equals(live)) {
                kept.getObject().setCachedOpenAPI(null, Locale.ENGLISH);
            }
        });
        return true;
    }

}
