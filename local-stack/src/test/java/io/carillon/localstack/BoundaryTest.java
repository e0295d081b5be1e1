package io.carillon.localstack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundaryTest {
    private final JavaClasses localStack = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon");

    @Test
    void packages_do_not_depend_on_each_other_in_circles() {
        slices().matching("io.carillon.localstack.(**)")
                .should()
                .beFreeOfCycles()
                .check(localStack);
    }

    @Test
    void the_local_stack_knows_nothing_of_the_platform_it_serves() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.carillon.schemas..", "io.carillon.outbox..", "io.carillon.launcher..")
                .check(localStack);
    }

    @Test
    void only_the_tests_extension_knows_junit_and_only_the_containers_know_docker() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.carillon.localstack.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(localStack);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.carillon.localstack.containers..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..")
                .check(localStack);
    }

    @Test
    void supervision_needs_the_jdk_only() {
        classes()
                .that()
                .resideInAPackage("io.carillon.localstack.supervision..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.carillon.localstack.supervision..", "java..", "org.jspecify..")
                .check(localStack);
    }
}
