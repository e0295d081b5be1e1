package io.carillon.family;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.CreatingFamily;
import io.carillon.family.families.Families;
import io.carillon.family.families.InvitingUser;
import io.carillon.family.families.RespondingToInvitation;
import io.carillon.family.families.ViewingFamily;
import io.carillon.family.users.CreatingOrGettingUser;
import io.carillon.family.users.FindingUser;
import io.carillon.family.users.PlaceholderAdoption;
import io.carillon.family.users.ProvisioningUser;
import io.carillon.family.users.UserRecords;
import io.carillon.family.users.Users;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases, which know no Spring, together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UseCaseProperties.class)
class UseCaseConfiguration {

    /** As precise as Cassandra's timestamps and the events'. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    ChangingFamily changingFamily(Families families, UseCaseProperties properties) {
        return new ChangingFamily(families, properties.attempts());
    }

    @Bean
    CreatingFamily creatingFamily(ChangingFamily changing, Clock clock) {
        return new CreatingFamily(changing, clock);
    }

    @Bean
    InvitingUser invitingUser(ChangingFamily changing, Users users, Clock clock) {
        return new InvitingUser(changing, new FindingUser(users), clock);
    }

    @Bean
    RespondingToInvitation respondingToInvitation(ChangingFamily changing, Families families, Clock clock) {
        return new RespondingToInvitation(changing, families, clock);
    }

    @Bean
    ViewingFamily viewingFamily(Families families) {
        return new ViewingFamily(families);
    }

    @Bean
    ProvisioningUser provisioningUser(
            UserRecords records, PlaceholderAdoption adoption, Clock clock, UseCaseProperties properties) {
        return new ProvisioningUser(records, adoption, clock, properties.rememberedUsers(), properties.rememberedFor());
    }

    @Bean
    CreatingOrGettingUser creatingOrGettingUser(UserRecords records, PlaceholderAdoption adoption, Clock clock) {
        return new CreatingOrGettingUser(records, adoption, clock);
    }

    /** No use case puts a placeholder into a family yet, so there is none to replace him in. */
    @Bean
    PlaceholderAdoption placeholderAdoption() {
        return (placeholderId, signedIn, trace) -> {};
    }
}
