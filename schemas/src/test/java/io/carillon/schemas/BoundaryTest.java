package io.carillon.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private static final JavaClasses SCHEMAS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.schemas", "io.carillon.events", "io.carillon.delivery");

    @Test
    void the_contract_depends_on_little() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.carillon.schemas..",
                        "io.carillon.events..",
                        "io.carillon.delivery..",
                        "org.apache.avro..",
                        "org.apache.kafka.common..",
                        "org.apache.kafka.clients.admin..",
                        "com.fasterxml.jackson..",
                        "com.github.f4b6a3.ulid..",
                        "org.jspecify.annotations..",
                        "org.slf4j..")
                .check(SCHEMAS);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.carillon.schemas.(*)..").should().beFreeOfCycles().check(SCHEMAS);
    }
}
