package io.carillon.outbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private static final JavaClasses OUTBOX =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("io.carillon.outbox");

    @Test
    void the_outbox_knows_neither_spring_nor_any_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "io.carillon.family..",
                        "io.carillon.resolver..",
                        "io.carillon.gateway..",
                        "io.carillon.localstack..")
                .check(OUTBOX);
    }

    @Test
    void what_services_see_depends_on_nothing_behind_it() {
        noClasses()
                .that()
                .resideInAPackage("io.carillon.outbox")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.carillon.outbox.*..")
                .check(OUTBOX);
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("io.carillon.outbox.(*)..").should().beFreeOfCycles().check(OUTBOX);
    }

    @Test
    void publishing_and_sweeping_do_not_know_each_other() {
        slices().matching("io.carillon.outbox.(publish|sweep)..")
                .should()
                .notDependOnEachOther()
                .check(OUTBOX);
    }

    @Test
    void statements_stay_inside_their_packages() {
        classes()
                .that()
                .haveNameMatching(".*\\.(Insert|Select|Update|Delete|Acquire|Renew|Release|Establish|Advance)[A-Z]\\w*")
                .should()
                .bePackagePrivate()
                .check(OUTBOX);
    }
}
