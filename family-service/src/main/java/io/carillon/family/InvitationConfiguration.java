package io.carillon.family;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.invitations.Invitations;
import io.carillon.family.invitations.InvitingUser;
import io.carillon.family.invitations.RespondingToInvitation;
import io.carillon.family.users.FindingUser;
import io.carillon.family.users.Users;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

    @Bean
    InvitingUser invitingUser(ChangingFamily changing, Users users, UseCaseProperties properties, Clock clock) {
        return new InvitingUser(changing, new FindingUser(users), properties.invitationValidity(), clock);
    }

    @Bean
    RespondingToInvitation respondingToInvitation(ChangingFamily changing, Invitations invitations, Clock clock) {
        return new RespondingToInvitation(changing, invitations, clock);
    }
}
