package org.tearsheet.atwork;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.tearsheet.Tearsheet;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

/**
 * Tearsheet with people who work in it as fast as they can until the process is killed.
 * Of each act it is said that it was done, but only after the call came back.
 */
public final class AtWork {

    static final SignedInPerson AUTHOR = person(1, Role.AUTHOR);

    static final SignedInPerson REVIEWER = person(2, Role.REVIEWER);

    static final SignedInPerson ADMINISTRATOR = person(3, Role.ADMINISTRATOR);

    private final ApplicationContext tearsheet;

    private final SecurityContextHolderStrategy contexts;

    private AtWork(ApplicationContext tearsheet) {
        this.tearsheet = tearsheet;
        this.contexts = tearsheet.getBean(SecurityContextHolderStrategy.class);
    }

    public static void main(String[] arguments) {
        var tearsheet = SpringApplication.run(Tearsheet.class, arguments);
        var run = tearsheet.getEnvironment().getProperty("at-work.run", Integer.class, 0);
        if (run < 0) {
            System.exit(SpringApplication.exit(tearsheet));
        }
        new AtWork(tearsheet).begin(run);
    }

    private void begin(int run) {
        List.of(AUTHOR, REVIEWER, ADMINISTRATOR).forEach(this::join);
        Thread.startVirtualThread(
                () -> new Editing(this, "pain-with-sex", DocumentKind.HANDOUT, Language.SPANISH, run).forEver());
        Thread.startVirtualThread(
                () -> new Editing(this, "unwanted-sex", DocumentKind.TALKING_POINTS, Language.ENGLISH, run).forEver());
        Thread.startVirtualThread(() -> new Importing(this, run).forEver());
        say("at work");
    }

    <T> T a(Class<T> service) {
        return tearsheet.getBean(service);
    }

    <T> T as(SignedInPerson person, Supplier<T> act) {
        contexts.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities())));
        try {
            return act.get();
        }
        finally {
            contexts.clearContext();
        }
    }

    static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void join(SignedInPerson person) {
        a(JdbcClient.class).sql("""
                insert into person (id, version, username, name, password_hash, enabled, demo, created_at)
                values (:id, 0, :username, 'At work', '-', true, false, now()) on conflict do nothing
                """).param("id", person.id().value()).param("username", person.getUsername()).update();
    }

    private static SignedInPerson person(int number, Role role) {
        return new SignedInPerson(new PersonId(new UUID(0, number)), "at-work-" + number, "At work", "-", true,
                List.of(role));
    }

}
