package io.carillon.family;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.FamiliesOfUser;
import io.carillon.family.families.Wallets;
import io.carillon.family.invitations.Invitations;
import io.carillon.family.invitations.ReaddressingInvitations;
import io.carillon.family.members.AddingMember;
import io.carillon.family.members.AdoptingPlaceholder;
import io.carillon.family.members.DemotingMember;
import io.carillon.family.members.EndingMembership;
import io.carillon.family.members.PromotingMember;
import io.carillon.family.members.SettlingPlaceholders;
import io.carillon.family.users.Users;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    @Bean
    AdoptingPlaceholder adoptingPlaceholder(
            FamiliesOfUser familiesOfUser,
            ChangingFamily changing,
            Wallets wallets,
            ReaddressingInvitations readdressing,
            Clock clock) {
        return new AdoptingPlaceholder(familiesOfUser, changing, wallets, readdressing, clock);
    }

    @Bean
    SettlingPlaceholders settlingPlaceholders(Users users, ChangingFamily changing, Wallets wallets, Clock clock) {
        return new SettlingPlaceholders(users, changing, wallets, clock);
    }

    @Bean
    AddingMember addingMember(
            ChangingFamily changing,
            Users users,
            Invitations invitations,
            SettlingPlaceholders settling,
            UseCaseProperties properties,
            Clock clock) {
        return new AddingMember(changing, users, invitations, settling, properties.maxMembers(), clock);
    }

    @Bean
    EndingMembership endingMembership(ChangingFamily changing, Clock clock) {
        return new EndingMembership(changing, clock);
    }

    @Bean
    PromotingMember promotingMember(ChangingFamily changing, Users users, Clock clock) {
        return new PromotingMember(changing, users, clock);
    }

    @Bean
    DemotingMember demotingMember(ChangingFamily changing, Clock clock) {
        return new DemotingMember(changing, clock);
    }
}
