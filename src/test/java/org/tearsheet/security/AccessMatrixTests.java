package org.tearsheet.security;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What docs/access.md says of each screen, address and service is so, and there is none
 * of which it says nothing.
 */
@HouseTest
@AutoConfigureMockMvc
class AccessMatrixTests {

    private static final Path PAGE = Path.of("docs/access.md");

    private static final List<Role> ROLES = List.of(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER, Role.ADMINISTRATOR,
            Role.AUDITOR);

    private static final String HOUSE = "org.tearsheet";

    private static final Authentication NOBODY = new AnonymousAuthenticationToken("test", "anonymousUser",
            AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    private final Map<Role, SignedInPerson> people = new EnumMap<>(Role.class);

    @BeforeEach
    void oneOfEach() {
        ROLES.forEach(role -> people.put(role, colleagues.join(role)));
    }

    @Test
    void everyScreen() throws IOException {
        var checker = new AccessAnnotationChecker();
        var found = new TreeSet<String>();
        for (var screen : screens()) {
            var who = who(person -> checker.hasAccess(screen, principal(person),
                    role -> AuthorityUtils.authorityListToSet(authentication(person).getAuthorities())
                        .contains("ROLE_" + role)));
            addresses(screen).forEach(address -> found.add(row("`/%s`".formatted(address), who)));
        }

        assertThat(said("Screens")).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void everyAddress() throws IOException {
        var found = new TreeSet<String>();
        for (var mapping : house.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                for (var path : info.getPatternValues()) {
                    for (var method : methods(info)) {
                        found.add(row("`%s %s`".formatted(method, path), who(person -> reaches(method, path, person))));
                    }
                }
            }
        }

        assertThat(said("Addresses")).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void everyService() throws IOException {
        var found = new TreeSet<String>();
        for (var service : beans(AccessMatrixTests::isGuarded)) {
            var type = AopUtils.getTargetClass(service);
            var methods = new TreeMap<String, Set<String>>();
            for (var method : doors(type)) {
                methods
                    .computeIfAbsent(who(person -> isAllowed(service, method, authentication(person))) + " | "
                            + scopes(service, method), _ -> new TreeSet<>())
                    .add(method.getName());
            }
            methods
                .forEach((who, names) -> found.add(row("%s: %s".formatted(name(type), String.join(", ", names)), who)));
        }

        assertThat(said("Services")).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void everyRefusalIsOneAlsoWhenTheServiceIsCalled() {
        for (var service : beans(AccessMatrixTests::isGuarded)) {
            for (var method : doors(AopUtils.getTargetClass(service))) {
                for (var person : everybody()) {
                    if (!isAllowed(service, method, authentication(person))) {
                        assertThatExceptionOfType(AccessDeniedException.class).as("%s by %s", method, person)
                            .isThrownBy(() -> call(service, method, authentication(person)));
                    }
                }
            }
        }
    }

    @Test
    void everyDoorWithoutAGuardHasAReason() throws IOException {
        var found = beans(type -> !isGuarded(type) && Modifier.isPublic(type.getModifiers())
                && !AnnotatedElementUtils.hasAnnotation(type, Controller.class)
                && !AnnotatedElementUtils.hasAnnotation(type, Configuration.class) && !doors(type).isEmpty())
            .stream()
            .map(bean -> name(AopUtils.getTargetClass(bean)))
            .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said("Beans without a guard").stream().map(row -> row.split("\\|")[1].strip()))
            .containsExactlyInAnyOrderElementsOf(found);
    }

    private static List<String> said(String heading) throws IOException {
        return Files.readAllLines(PAGE)
            .stream()
            .dropWhile(line -> !line.equals("## " + heading))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("| "))
            .skip(1)
            .toList();
    }

    private static String row(String what, String who) {
        return "| %s | %s |".formatted(what, who);
    }

    private String who(Predicate<@Nullable SignedInPerson> mayDo) {
        return everybody().stream().map(person -> mayDo.test(person) ? "yes" : "–").collect(Collectors.joining(" | "));
    }

    /** Nobody first. */
    private List<@Nullable SignedInPerson> everybody() {
        var everybody = new ArrayList<@Nullable SignedInPerson>();
        everybody.add(null);
        ROLES.forEach(role -> everybody.add(people.get(role)));
        return everybody;
    }

    private static Authentication authentication(@Nullable SignedInPerson person) {
        return person == null ? NOBODY
                : UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities());
    }

    private static @Nullable Principal principal(@Nullable SignedInPerson person) {
        return person == null ? null : authentication(person);
    }

    private static List<Class<?>> screens() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents(HOUSE).stream().<Class<?>>map(found -> {
            try {
                return Class.forName(found.getBeanClassName());
            }
            catch (ClassNotFoundException ex) {
                throw new IllegalStateException(ex);
            }
        }).toList();
    }

    private static Stream<String> addresses(Class<?> screen) {
        return Stream.concat(Stream.of(screen.getAnnotationsByType(Route.class)[0].value()),
                Arrays.stream(screen.getAnnotationsByType(RouteAlias.class)).map(RouteAlias::value));
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }

    /** Whether the application is reached and does not refuse. */
    private boolean reaches(RequestMethod method, String path, @Nullable SignedInPerson person) {
        var request = web.method(HttpMethod.valueOf(method.name()))
            .uri(path.replaceAll("\\{[^}]*\\}|\\*+", "1"))
            .with(SecurityMockMvcRequestPostProcessors.csrf());
        var answer = (person == null ? request : request.session(session(person))).exchange();
        if (answer.getUnresolvedException() != null) {
            return true; // it failed over what nobody would send
        }
        return answer.getMvcResult().getHandler() != null
                && !Set.of(401, 403).contains(answer.getResponse().getStatus());
    }

    private static MockHttpSession session(SignedInPerson person) {
        var session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(authentication(person)));
        return session;
    }

    private List<Object> beans(Predicate<Class<?>> wanted) {
        return Arrays.stream(house.getBeanDefinitionNames())
            .filter(house::isSingleton)
            .map(house::getBean)
            .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith(HOUSE))
            .filter(bean -> Files.notExists(Path.of("src/test/java",
                    AopUtils.getTargetClass(bean).getName().replaceAll("\\$.*", "").replace('.', '/') + ".java")))
            .filter(bean -> wanted.test(AopUtils.getTargetClass(bean)))
            .sorted(Comparator.comparing(bean -> AopUtils.getTargetClass(bean).getName()))
            .toList();
    }

    private static boolean isGuarded(Class<?> type) {
        return !AnnotatedElementUtils.hasAnnotation(type, Controller.class) && (type.isAnnotationPresent(Service.class)
                || type.isAnnotationPresent(PreAuthorize.class) || Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.isAnnotationPresent(PreAuthorize.class)));
    }

    private static List<Method> doors(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic())
            .toList();
    }

    private static boolean isAllowed(Object service, Method method, Authentication who) {
        var decision = new PreAuthorizeAuthorizationManager().authorize(() -> who,
                new SimpleMethodInvocation(service, method));
        return decision == null || decision.isGranted();
    }

    private static String scopes(Object service, Method method) {
        if (isAllowed(service, method, NOBODY)) {
            return "any";
        }
        var scopes = Stream
            .concat(Arrays.stream(ApiScope.values()).map(ApiScope::authority), Stream.of(ApiScope.Authority.TAKE_HOME))
            .filter(scope -> isAllowed(service, method,
                    UsernamePasswordAuthenticationToken.authenticated("program", "",
                            AuthorityUtils.createAuthorityList(scope))))
            .map(scope -> scope.replaceFirst("SCOPE_", ""))
            .collect(Collectors.joining(", "));
        return scopes.isEmpty() ? "–" : scopes;
    }

    private void call(Object service, Method method, Authentication who) throws Exception {
        var before = contexts.getContext();
        contexts.setContext(new SecurityContextImpl(who));
        try {
            method.trySetAccessible();
            method.invoke(service,
                    Arrays.stream(method.getParameterTypes()).map(AccessMatrixTests::anything).toArray());
        }
        catch (InvocationTargetException ex) {
            throw (Exception) ex.getCause();
        }
        finally {
            contexts.setContext(before);
        }
    }

    private static @Nullable Object anything(Class<?> type) {
        if (type == long.class) {
            return 0L;
        }
        return type == int.class ? Integer.valueOf(0) : type == boolean.class ? Boolean.FALSE : null;
    }

    private static String name(Class<?> type) {
        return type.getName().substring(HOUSE.length() + 1);
    }

}
