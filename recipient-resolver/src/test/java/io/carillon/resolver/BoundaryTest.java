package io.carillon.resolver;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private static final JavaClasses RESOLVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.resolver");

    @Test
    void the_resolver_knows_no_domain_and_no_other_module_but_the_contract() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.carillon..")
                        .and(not(resideInAnyPackage(
                                "io.carillon.resolver..", "io.carillon.schemas..", "io.carillon.delivery"))))
                .check(RESOLVER);
    }

    @Test
    void spring_stays_in_the_service_and_its_http_side() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.carillon.resolver", "io.carillon.resolver.service", "io.carillon.resolver.rest")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(RESOLVER);
    }

    @Test
    void what_an_event_asks_for_is_decided_without_kafka_streams() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.carillon.resolver.event",
                        "io.carillon.resolver.fanout",
                        "io.carillon.resolver.json",
                        "io.carillon.resolver.routing")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.streams..")
                .check(RESOLVER);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("io.carillon.resolver.(*)..")
                .should()
                .beFreeOfCycles()
                .check(RESOLVER);
    }
}
