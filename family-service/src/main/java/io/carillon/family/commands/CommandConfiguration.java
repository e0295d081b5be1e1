package io.carillon.family.commands;

import io.carillon.family.imports.FamilyImports;
import io.carillon.family.references.CheckingReferences;
import io.carillon.family.references.Patience;
import io.carillon.family.references.ReferenceScan;
import io.carillon.family.references.ReferenceViews;
import io.carillon.family.references.ReferencedFamilies;
import io.carillon.family.references.RepairingReferences;
import io.carillon.family.users.PlaceholderAdoption;
import io.carillon.family.users.Users;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnNotWebApplication
@EnableConfigurationProperties(ImportProperties.class)
class CommandConfiguration {

    /** Longer than publication takes when all is well. */
    private static final Patience PATIENCE = new Patience(10, Duration.ofMillis(300));

    @Bean
    CheckReferences checkReferences(
            ReferenceScan scan,
            ReferencedFamilies families,
            ReferenceViews views,
            Users users,
            PlaceholderAdoption adoption,
            Clock clock) {
        return new CheckReferences(
                new CheckingReferences(scan, families, views, users, PATIENCE),
                new RepairingReferences(views, users, adoption, clock));
    }

    @Bean
    ImportFamilies importFamilies(FamilyImports imports, ImportProperties properties) {
        return new ImportFamilies(imports, properties);
    }
}
