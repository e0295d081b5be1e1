package io.carillon.family.publishing;

import io.carillon.events.family.FamilyAccountCredited;
import io.carillon.events.family.FamilyAccountStatusChanged;
import io.carillon.events.family.FamilyCreated;
import io.carillon.events.family.FamilyDeleted;
import io.carillon.events.family.FamilyInvitationResponded;
import io.carillon.events.family.FamilyInvitationRevoked;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.events.family.FamilyMemberLeft;
import io.carillon.events.family.FamilyMemberRemoved;
import io.carillon.events.family.FamilyMemberRoleChanged;
import io.carillon.events.family.FamilyMembershipEnded;
import io.carillon.events.family.FamilyUpdated;
import io.carillon.events.family.TokenRequestCreated;
import io.carillon.events.family.TokenRequestReviewed;
import java.util.List;
import org.apache.avro.Schema;

/** Every type of event this service tells; the registry is asked about each before the first real one. */
final class EventTypes {

    static final List<Schema> ALL = List.of(
            FamilyCreated.getClassSchema(),
            FamilyUpdated.getClassSchema(),
            FamilyDeleted.getClassSchema(),
            FamilyInvitationSent.getClassSchema(),
            FamilyInvitationResponded.getClassSchema(),
            FamilyInvitationRevoked.getClassSchema(),
            FamilyMemberJoined.getClassSchema(),
            FamilyMemberRoleChanged.getClassSchema(),
            FamilyMemberRemoved.getClassSchema(),
            FamilyMemberLeft.getClassSchema(),
            FamilyMembershipEnded.getClassSchema(),
            TokenRequestCreated.getClassSchema(),
            TokenRequestReviewed.getClassSchema(),
            FamilyAccountStatusChanged.getClassSchema(),
            FamilyAccountCredited.getClassSchema());

    private EventTypes() {}
}
