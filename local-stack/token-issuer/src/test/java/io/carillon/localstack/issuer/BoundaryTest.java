package io.carillon.localstack.issuer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundaryTest {
    @Test
    void the_issuer_knows_nothing_of_the_platform() {
        classes()
                .that()
                .resideInAPackage("io.carillon..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.carillon.localstack.issuer..",
                        "java..",
                        "org.jspecify..",
                        "org.springframework..",
                        "com.nimbusds..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.carillon"));
    }
}
