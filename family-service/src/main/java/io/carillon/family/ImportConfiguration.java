package io.carillon.family;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Families;
import io.carillon.family.families.FamilySources;
import io.carillon.family.imports.FamilyImports;
import io.carillon.family.imports.ImportedNames;
import io.carillon.family.users.EnsuringPlaceholder;
import io.carillon.family.users.UserRecords;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Families are imported by a command only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnNotWebApplication
class ImportConfiguration {

    @Bean
    FamilyImports familyImports(
            Families families,
            FamilySources sources,
            ImportedNames names,
            UserRecords records,
            ChangingFamily changing,
            UseCaseProperties properties,
            Clock clock) {
        return new FamilyImports(
                families,
                sources,
                names,
                records,
                new EnsuringPlaceholder(records, clock),
                changing,
                properties.maxMembers(),
                clock);
    }
}
