package io.carillon.family;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Families;
import io.carillon.family.families.FamiliesOfMember;
import io.carillon.family.families.FamilySources;
import io.carillon.family.invitations.Invitations;
import io.carillon.family.lifecycle.CreatingFamily;
import io.carillon.family.lifecycle.CreatingFamily.Limits;
import io.carillon.family.lifecycle.DeletingFamily;
import io.carillon.family.lifecycle.ListingFamilies;
import io.carillon.family.lifecycle.PopulatingFamilies;
import io.carillon.family.lifecycle.RepeatedRequests;
import io.carillon.family.lifecycle.UpdatingFamily;
import io.carillon.family.lifecycle.ViewingFamily;
import io.carillon.family.members.SettlingPlaceholders;
import io.carillon.family.references.FamilyIndex;
import io.carillon.family.users.CreatingOrGettingUser;
import io.carillon.family.users.Users;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

    @Bean
    CreatingFamily creatingFamily(
            ChangingFamily changing,
            RepeatedRequests repeated,
            Users users,
            CreatingOrGettingUser creating,
            SettlingPlaceholders settling,
            UseCaseProperties properties,
            Clock clock) {
        Limits limits = new Limits(properties.maxMembers(), properties.invitationValidity());
        return new CreatingFamily(changing, repeated, users, creating, settling, limits, clock);
    }

    @Bean
    UpdatingFamily updatingFamily(
            ChangingFamily changing,
            Users users,
            Invitations invitations,
            SettlingPlaceholders settling,
            UseCaseProperties properties,
            Clock clock) {
        return new UpdatingFamily(changing, users, invitations, settling, properties.maxMembers(), clock);
    }

    @Bean
    DeletingFamily deletingFamily(ChangingFamily changing, Clock clock) {
        return new DeletingFamily(changing, clock);
    }

    @Bean
    RepeatedRequests repeatedRequests(Families families, FamilySources sources, Invitations invitations) {
        return new RepeatedRequests(families, sources, invitations);
    }

    @Bean
    PopulatingFamilies populatingFamilies(Users users) {
        return new PopulatingFamilies(users);
    }

    @Bean
    ViewingFamily viewingFamily(Families families) {
        return new ViewingFamily(families);
    }

    @Bean
    ListingFamilies listingFamilies(FamilyIndex index, Families families, FamiliesOfMember familiesOfMember) {
        return new ListingFamilies(index, families, familiesOfMember);
    }
}
