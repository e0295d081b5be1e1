package io.carillon.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundaryTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.carillon.benchmarks");

    @Test
    void the_harness_knows_no_benchmark() {
        noClasses()
                .that()
                .resideInAPackage("..harness..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..startup..", "..delivery..", "..connections..", "..reads..", "..resuming..")
                .check(CLASSES);
    }

    @Test
    void benchmarks_do_not_know_each_other() {
        slices().matching("io.carillon.benchmarks.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("..harness.."))
                .check(CLASSES);
    }

    @Test
    void services_are_measured_from_outside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.carillon.family..",
                        "io.carillon.resolver..",
                        "io.carillon.gateway..",
                        "io.carillon.outbox..")
                .check(CLASSES);
    }
}
