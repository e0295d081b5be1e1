package io.carillon.family;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Families;
import io.carillon.family.invitations.Invitations;
import io.carillon.family.invitations.InvitingUser;
import io.carillon.family.invitations.ListingReceivedInvitations;
import io.carillon.family.invitations.ListingSentInvitations;
import io.carillon.family.invitations.ReaddressingInvitations;
import io.carillon.family.invitations.RespondingToInvitation;
import io.carillon.family.invitations.RevokingInvitation;
import io.carillon.family.users.Users;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

    @Bean
    ReaddressingInvitations readdressingInvitations(
            ChangingFamily changing, Invitations invitations, Users users, Clock clock) {
        return new ReaddressingInvitations(changing, invitations, users, clock);
    }

    @Bean
    InvitingUser invitingUser(
            ChangingFamily changing,
            Users users,
            ReaddressingInvitations readdressing,
            UseCaseProperties properties,
            Clock clock) {
        return new InvitingUser(changing, users, readdressing, properties.invitationValidity(), clock);
    }

    @Bean
    RespondingToInvitation respondingToInvitation(
            ChangingFamily changing, Invitations invitations, UseCaseProperties properties, Clock clock) {
        return new RespondingToInvitation(changing, invitations, properties.maxMembers(), clock);
    }

    @Bean
    RevokingInvitation revokingInvitation(ChangingFamily changing, Invitations invitations, Clock clock) {
        return new RevokingInvitation(changing, invitations, clock);
    }

    @Bean
    ListingSentInvitations listingSentInvitations(Families families, Invitations invitations, Clock clock) {
        return new ListingSentInvitations(families, invitations, clock);
    }

    @Bean
    ListingReceivedInvitations listingReceivedInvitations(Invitations invitations, Users users, Clock clock) {
        return new ListingReceivedInvitations(invitations, users, clock);
    }
}
