package io.carillon.chat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;

class BoundaryTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.chat");

    private static final String[] DOMAIN = {
        "..chat.commands",
        "..chat.scopes",
        "..chat.decisions",
        "..chat.messages",
        "..chat.rooms",
        "..chat.groups",
        "..chat.members",
        "..chat.sending",
        "..chat.receipts",
        "..chat.signals",
        "..chat.limits"
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
                                "io.carillon.chassis..",
                                "io.carillon.commandlog.reading..",
                                "io.carillon.schemas.registry..",
                                "io.carillon.chat",
                                "..chat.settings",
                                "..chat.storage",
                                "..chat.log",
                                "..chat.memberships",
                                "..chat.requests",
                                "..chat.rest")
                        // Counting what somebody does is no edge.
                        .and(resideOutsideOfPackage("io.carillon.chassis.limits")))
                .check(SERVICE);
    }

    @Test
    void what_a_command_comes_to_depends_on_nothing_but_commands_and_scopes() {
        noClasses()
                .that()
                .resideInAPackage("..chat.commands")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.carillon.events..", "io.carillon.delivery..")
                .check(SERVICE);
        classes()
                .that()
                .resideInAPackage("..chat.decisions")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..chat.decisions",
                        "..chat.commands",
                        "..chat.scopes",
                        "io.carillon.commandlog",
                        "io.carillon.schemas..",
                        "org.apache.avro..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "java..")
                .check(SERVICE);
    }

    @Test
    void cql_is_written_in_storage_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..chat.storage")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.datastax.oss.driver.api.core.cql")
                .check(SERVICE);
    }

    @Test
    void kafka_is_spoken_to_by_those_who_read_or_write_the_log() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..chat.log", "..chat.memberships", "..chat.requests")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(SERVICE);
    }

    @Test
    void http_stays_at_the_edge() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..chat.rest", "..chat.apidocs")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
                .check(SERVICE);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_circles_nor_on_the_one_that_puts_them_together() {
        SlicesRuleDefinition.slices()
                .matching("io.carillon.chat.(*)")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.carillon.chat")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.carillon.chat")
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
