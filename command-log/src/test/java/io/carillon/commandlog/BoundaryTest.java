package io.carillon.commandlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Configuration;

class BoundaryTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.commandlog");

    @Test
    void it_knows_the_contract_and_the_chassis_and_no_service() {
        noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.carillon..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                "io.carillon.commandlog..",
                                "io.carillon.chassis.kafka..",
                                "io.carillon.schemas..",
                                "io.carillon.delivery..")))
                .check(MODULE);
    }

    @Test
    void commands_and_answers_are_for_the_domain_which_knows_no_log() {
        classes()
                .that()
                .resideInAPackage("io.carillon.commandlog")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.carillon.commandlog", "org.jspecify..", "tools.jackson..", "java..")
                .check(MODULE);
    }

    @Test
    void the_configuration_is_public_to_be_imported() {
        classes()
                .that()
                .areAnnotatedWith(Configuration.class)
                .should()
                .bePublic()
                .andShould()
                .notBeAnnotatedWith(AutoConfiguration.class)
                .check(MODULE);
    }
}
