package io.carillon.family;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.carillon.chassis.tracing.Traceparent;
import io.carillon.outbox.chassis.Turns;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;

class BoundaryTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.family");

    @Test
    void the_domain_knows_neither_spring_nor_drivers_nor_the_edges() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..family.families",
                        "..family.lifecycle",
                        "..family.members",
                        "..family.invitations",
                        "..family.accounts",
                        "..family.references",
                        "..family.profiles",
                        "..family.imports",
                        "..family.users")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework..",
                                "com.datastax..",
                                "org.apache.kafka..",
                                "jakarta..",
                                "tools.jackson..",
                                "io.carillon.outbox..",
                                "io.carillon.chassis..",
                                "..family.storage",
                                "..family.publishing",
                                "..family.rest")
                        .and(not(type(Traceparent.class)))
                        .and(not(type(Turns.class))))
                .check(SERVICE);
    }

    @Test
    void cql_is_written_in_storage_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..family.storage")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.datastax.oss.driver.api.core.cql")
                .check(SERVICE);
    }

    @Test
    void http_stays_at_the_edge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..family.rest")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
                .check(SERVICE);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_circles() {
        SlicesRuleDefinition.slices()
                .matching("io.carillon.family.(*)")
                .should()
                .beFreeOfCycles()
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
