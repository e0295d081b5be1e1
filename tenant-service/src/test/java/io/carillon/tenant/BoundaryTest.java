package io.carillon.tenant;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.carillon.outbox.chassis.Turns;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;

class BoundaryTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.tenant");

    private static final String[] DOMAIN = {
        "..tenant.tenants",
        "..tenant.lifecycle",
        "..tenant.settings",
        "..tenant.members",
        "..tenant.invitations",
        "..tenant.announcements",
        "..tenant.accounts",
        "..tenant.reports",
        "..tenant.admins"
    };

    @Test
    void the_domain_knows_neither_spring_nor_drivers_nor_the_edges() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework..",
                                "com.datastax..",
                                "org.apache.kafka..",
                                "jakarta..",
                                "io.micrometer..",
                                "io.carillon.outbox..",
                                "io.carillon.commandlog..",
                                "io.carillon.schemas.registry..",
                                "io.carillon.tenant",
                                "..tenant.storage",
                                "..tenant.rooms",
                                "..tenant.rest")
                        .and(not(type(Turns.class))))
                .check(SERVICE);
    }

    @Test
    void cql_is_written_in_storage_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..tenant.storage")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.datastax.oss.driver.api.core.cql")
                .check(SERVICE);
    }

    @Test
    void http_stays_at_the_edge() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..tenant.rest", "..tenant.apidocs")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
                .check(SERVICE);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_circles_nor_on_the_one_that_puts_them_together() {
        SlicesRuleDefinition.slices()
                .matching("io.carillon.tenant.(*)")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.carillon.tenant")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.carillon.tenant")
                .check(SERVICE);
    }

    @Test
    void configurations_are_nobodys_api() {
        classes()
                .that()
                .areAnnotatedWith(Configuration.class)
                .should()
                .notBePublic()
                .check(SERVICE);
    }
}
