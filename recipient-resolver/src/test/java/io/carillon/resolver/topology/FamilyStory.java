package io.carillon.resolver.topology;

import io.carillon.events.family.FamilyCreated;
import io.carillon.events.family.FamilyInvitationResponded;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.schemas.events.EventMetadata;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Events of one family, as the family service writes them. */
final class FamilyStory {

    static final String FAMILY = "fam_1";
    static final String SCOPE = "family:" + FAMILY;
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final String SOURCE = "/carillon/family-service";

    private FamilyStory() {}

    static FamilyCreated created(String by) {
        return FamilyCreated.newBuilder()
                .setFamilyId(FAMILY)
                .setFamilyName("The Alices")
                .setCreatedBy(by)
                .setFounderId(by)
                .setRole("admin")
                .setCreatedAt(NOON)
                .build();
    }

    static FamilyInvitationSent invited(String invitee, String inviter) {
        return FamilyInvitationSent.newBuilder()
                .setInvitationId("inv_1")
                .setFamilyId(FAMILY)
                .setFamilyName("The Alices")
                .setInviterId(inviter)
                .setInviterUsername(inviter + "-name")
                .setInviteeId(invitee)
                .setInviteeIdentifier(invitee + "@example.org")
                .setSentAt(NOON)
                .build();
    }

    static FamilyInvitationResponded responded(String invitee, String inviter, String action) {
        return FamilyInvitationResponded.newBuilder()
                .setInvitationId("inv_1")
                .setFamilyId(FAMILY)
                .setInviterId(inviter)
                .setInviteeId(invitee)
                .setInviteeUsername(invitee + "-name")
                .setAction(action)
                .setRespondedAt(NOON)
                .build();
    }

    static FamilyMemberJoined joined(String user, String role) {
        return FamilyMemberJoined.newBuilder()
                .setFamilyId(FAMILY)
                .setNewMemberId(user)
                .setNewMemberUsername(user + "-name")
                .setRole(role)
                .setJoinedAt(NOON)
                .build();
    }

    /** The headers of the family's nth event. */
    static EventMetadata header(SpecificRecord event, int n) {
        return new EventMetadata(
                "evt_" + n,
                event.getSchema().getFullName(),
                SOURCE,
                NOON.plusSeconds(n),
                SCOPE,
                "%020d".formatted(n),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }
}
