package io.carillon.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private final JavaClasses suite = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.conformance");

    @Test
    void the_suite_shares_no_code_with_what_it_checks() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.carillon.conformance..", "java..", "javax.net..", "tools.jackson..", "org.jspecify..")
                .check(suite);
    }

    @Test
    void the_wire_knows_no_checks() {
        noClasses()
                .that()
                .resideInAPackage("..wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..check..", "io.carillon.conformance")
                .check(suite);
    }
}
