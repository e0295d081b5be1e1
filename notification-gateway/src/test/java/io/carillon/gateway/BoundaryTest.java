package io.carillon.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private static final String WIRING = ".*(Configuration|Lifecycle)(\\$.*|)";

    private final JavaClasses gateway = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.carillon.gateway");

    @Test
    void frames_sessions_and_delivery_know_neither_spring_nor_the_web_server() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..gateway.protocol..",
                        "..gateway.log..",
                        "..gateway.resume..",
                        "..gateway.delivery..",
                        "..gateway.inbound..",
                        "..gateway.commands..",
                        "..gateway.instance..",
                        "..gateway.limits..",
                        "..gateway.tokens..",
                        "..gateway.session..")
                .and()
                .haveNameNotMatching(WIRING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.eclipse.jetty..", "jakarta..")
                .check(gateway);
    }

    @Test
    void the_pusher_dialect_knows_spring_and_the_web_server_only_at_its_edge() {
        noClasses()
                .that()
                .resideInAPackage("..gateway.pusher..")
                .and()
                .haveNameNotMatching(WIRING)
                .and()
                .haveNameNotMatching(".*(Endpoint|Firewall|Drain|Holders|AuthRequest|PusherConditional.*)(\\$.*|)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.eclipse.jetty..", "jakarta..")
                .check(gateway);
    }

    @Test
    void packages_of_the_pusher_dialect_depend_on_each_other_in_one_direction() {
        slices().matching("io.carillon.gateway.pusher.(*)..")
                .should()
                .beFreeOfCycles()
                .check(gateway);
    }

    @Test
    void the_transport_knows_nothing_of_what_is_sent() {
        noClasses()
                .that()
                .resideInAPackage("..gateway.transport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..gateway.log..",
                        "..gateway.resume..",
                        "..gateway.delivery..",
                        "..gateway.inbound..",
                        "..gateway.session..",
                        "..gateway.handshake..",
                        "org.apache.kafka..",
                        "org.springframework..")
                .check(gateway);
    }

    @Test
    void jetty_is_known_in_one_package_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..gateway.transport.jetty..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(gateway);
    }

    @Test
    void packages_depend_on_each_other_in_one_direction() {
        slices().matching("io.carillon.gateway.(*)..").should().beFreeOfCycles().check(gateway);
    }
}
