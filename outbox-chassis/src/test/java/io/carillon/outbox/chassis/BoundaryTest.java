package io.carillon.outbox.chassis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Configuration;

class BoundaryTest {

    private static final JavaClasses CHASSIS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.outbox.chassis");

    @Test
    void it_joins_outbox_and_chassis_and_knows_no_service() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.carillon..")
                        .and(resideOutsideOfPackages(
                                "io.carillon.outbox.chassis",
                                "io.carillon.outbox",
                                "io.carillon.outbox.cassandra",
                                "io.carillon.chassis..",
                                "io.carillon.schemas..")))
                .check(CHASSIS);
    }

    @Test
    void its_configuration_is_public_to_be_imported() {
        classes()
                .that()
                .areAnnotatedWith(Configuration.class)
                .should()
                .bePublic()
                .andShould()
                .notBeAnnotatedWith(AutoConfiguration.class)
                .check(CHASSIS);
    }
}
