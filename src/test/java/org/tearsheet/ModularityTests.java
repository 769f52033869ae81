package org.tearsheet;

import java.lang.reflect.Modifier;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

class ModularityTests {

    private static final JavaClasses CODE = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackagesOf(Tearsheet.class);

    @Test
    void modulesOnlyTouchWhatTheyDeclare() {
        ApplicationModules.of(Tearsheet.class).verify();
    }

    @Test
    void onlyScreensKnowVaadin() {
        noClasses().that()
            .resideOutsideOfPackages("..visit..", "..editorial..", "..admin..", "..shell..", "..security..")
            .and()
            .doNotBelongToAnyOf(Tearsheet.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..")
            .check(CODE);
    }

    @Test
    void screensHoldNoSql() {
        noClasses().that()
            .resideInAnyPackage("..visit..", "..editorial..", "..admin..", "..shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "jakarta.persistence..")
            .check(CODE);
    }

    @Test
    void viewsAreReachedByRouteOnlyAndSayWhoMayEnter() {
        classes().that()
            .areAnnotatedWith(Route.class)
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .andShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class)
            .check(CODE);
    }

    @Test
    void everyPublicMethodOfAServiceIsGuarded() {
        methods().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(beGuarded())
            .check(CODE);
    }

    private static ArchCondition<JavaMethod> beGuarded() {
        return new ArchCondition<>("ask for a role") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var guarded = method.isAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isAnnotatedWith(PreAuthorize.class);
                if (!guarded && Modifier.isPublic(method.reflect().getModifiers())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks for no role"));
                }
            }
        };
    }

}
