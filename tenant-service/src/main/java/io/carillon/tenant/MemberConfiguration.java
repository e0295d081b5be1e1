package io.carillon.tenant;

import io.carillon.tenant.accounts.Accounts;
import io.carillon.tenant.accounts.ActivatingAccount;
import io.carillon.tenant.accounts.CreatingAccount;
import io.carillon.tenant.accounts.DeletingAccount;
import io.carillon.tenant.accounts.ReadingAccounts;
import io.carillon.tenant.accounts.ReportingPasswordChange;
import io.carillon.tenant.accounts.SuspendingAccount;
import io.carillon.tenant.accounts.UpdatingAccount;
import io.carillon.tenant.invitations.Invitations;
import io.carillon.tenant.invitations.InvitingUser;
import io.carillon.tenant.invitations.ListingInvitations;
import io.carillon.tenant.invitations.RespondingToInvitation;
import io.carillon.tenant.invitations.RevokingInvitation;
import io.carillon.tenant.lifecycle.ViewingTenant;
import io.carillon.tenant.members.BanningUser;
import io.carillon.tenant.members.ChangingRole;
import io.carillon.tenant.members.Entering;
import io.carillon.tenant.members.JoiningTenant;
import io.carillon.tenant.members.KickingMember;
import io.carillon.tenant.members.LeavingTenant;
import io.carillon.tenant.members.ListingMembers;
import io.carillon.tenant.members.MemberLists;
import io.carillon.tenant.members.SettingNickname;
import io.carillon.tenant.members.TransferringOwnership;
import io.carillon.tenant.members.UnbanningUser;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Tenants;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Use cases that concern who is in a tenant. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    @Bean
    Entering entering(TenantProperties properties) {
        return new Entering(properties.maxMembers());
    }

    @Bean
    JoiningTenant joiningTenant(ChangingTenant changing, Entering entering, Clock clock) {
        return new JoiningTenant(changing, entering, clock);
    }

    @Bean
    LeavingTenant leavingTenant(ChangingTenant changing, Clock clock) {
        return new LeavingTenant(changing, clock);
    }

    @Bean
    KickingMember kickingMember(ChangingTenant changing, Clock clock) {
        return new KickingMember(changing, clock);
    }

    @Bean
    BanningUser banningUser(ChangingTenant changing, Clock clock) {
        return new BanningUser(changing, clock);
    }

    @Bean
    UnbanningUser unbanningUser(ChangingTenant changing, Clock clock) {
        return new UnbanningUser(changing, clock);
    }

    @Bean
    ChangingRole changingRole(ChangingTenant changing, Clock clock) {
        return new ChangingRole(changing, clock);
    }

    @Bean
    SettingNickname settingNickname(ChangingTenant changing, Clock clock) {
        return new SettingNickname(changing, clock);
    }

    @Bean
    TransferringOwnership transferringOwnership(ChangingTenant changing, Tenants tenants, Clock clock) {
        return new TransferringOwnership(changing, tenants, clock);
    }

    @Bean
    ListingMembers listingMembers(ViewingTenant viewing, MemberLists lists) {
        return new ListingMembers(viewing, lists);
    }

    @Bean
    InvitingUser invitingUser(
            ChangingTenant changing,
            Invitations invitations,
            Entering entering,
            TenantProperties properties,
            Clock clock) {
        return new InvitingUser(changing, invitations, entering, properties.invitationValidity(), clock);
    }

    @Bean
    RespondingToInvitation respondingToInvitation(
            ChangingTenant changing, Invitations invitations, Entering entering, Clock clock) {
        return new RespondingToInvitation(changing, invitations, entering, clock);
    }

    @Bean
    RevokingInvitation revokingInvitation(ChangingTenant changing, Invitations invitations, Clock clock) {
        return new RevokingInvitation(changing, invitations, clock);
    }

    @Bean
    ListingInvitations listingInvitations(ViewingTenant viewing, Invitations invitations) {
        return new ListingInvitations(viewing, invitations);
    }

    @Bean
    CreatingAccount creatingAccount(ChangingTenant changing, Entering entering, Clock clock) {
        return new CreatingAccount(changing, entering, clock);
    }

    @Bean
    UpdatingAccount updatingAccount(ChangingTenant changing, Clock clock) {
        return new UpdatingAccount(changing, clock);
    }

    @Bean
    DeletingAccount deletingAccount(ChangingTenant changing, Clock clock) {
        return new DeletingAccount(changing, clock);
    }

    @Bean
    SuspendingAccount suspendingAccount(ChangingTenant changing, Clock clock) {
        return new SuspendingAccount(changing, clock);
    }

    @Bean
    ActivatingAccount activatingAccount(ChangingTenant changing, Clock clock) {
        return new ActivatingAccount(changing, clock);
    }

    @Bean
    ReportingPasswordChange reportingPasswordChange(ChangingTenant changing, Clock clock) {
        return new ReportingPasswordChange(changing, clock);
    }

    @Bean
    ReadingAccounts readingAccounts(ViewingTenant viewing, Accounts accounts) {
        return new ReadingAccounts(viewing, accounts);
    }
}
