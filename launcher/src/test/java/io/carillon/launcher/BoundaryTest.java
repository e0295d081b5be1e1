package io.carillon.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private static final JavaClasses LAUNCHER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.launcher");

    @Test
    void services_are_started_as_processes_and_never_called_as_classes() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.carillon.launcher..",
                        "io.carillon.localstack..",
                        "io.carillon.schemas..",
                        "java..",
                        "org.apache.avro..",
                        "org.apache.kafka..",
                        "org.jspecify..",
                        "tools.jackson..")
                .check(LAUNCHER);
    }

    @Test
    void only_the_live_view_knows_kafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.carillon.launcher.live..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "io.carillon.schemas..")
                .check(LAUNCHER);
    }

    @Test
    void the_story_needs_no_platform_of_ours_so_that_it_can_be_played_anywhere() {
        noClasses()
                .that()
                .resideInAPackage("io.carillon.launcher.story..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.carillon.launcher.platform..", "io.carillon.localstack.supervision..")
                .check(LAUNCHER);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching("io.carillon.launcher.(*)..")
                .should()
                .beFreeOfCycles()
                .check(LAUNCHER);
    }
}
