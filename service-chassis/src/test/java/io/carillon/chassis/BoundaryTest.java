package io.carillon.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.carillon.chassis.tracing.Traceparent;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Configuration;

class BoundaryTest {

    private static final JavaClasses CHASSIS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.chassis");

    @Test
    void the_chassis_knows_the_contract_and_no_service() {
        noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.carillon..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                "io.carillon.chassis..", "io.carillon.schemas..")))
                .check(CHASSIS);
    }

    @Test
    void each_package_has_one_configuration_and_it_is_public_to_be_imported() {
        classes()
                .that()
                .areAnnotatedWith(Configuration.class)
                .should()
                .bePublic()
                .andShould()
                .notBeAnnotatedWith(AutoConfiguration.class)
                .check(CHASSIS);
        assertThat(CHASSIS.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(CHASSIS.stream()
                                .filter(type -> type.getPackageName().equals(name))
                                .filter(type -> type.isAnnotatedWith(Configuration.class)))
                        .hasSize(1));
    }

    @Test
    void a_trace_is_for_the_domain_which_knows_neither_spring_nor_servlets() {
        noClasses()
                .that()
                .areAssignableTo(Traceparent.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(CHASSIS);
    }

    @Test
    void cql_is_written_in_cassandra_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..chassis.cassandra")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.datastax.oss.driver.api.core.cql")
                .check(CHASSIS);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_circles() {
        SlicesRuleDefinition.slices()
                .matching("io.carillon.chassis.(*)")
                .should()
                .beFreeOfCycles()
                .check(CHASSIS);
    }
}
