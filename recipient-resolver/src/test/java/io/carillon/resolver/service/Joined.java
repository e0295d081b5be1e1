package io.carillon.resolver.service;

import io.carillon.events.family.FamilyMemberJoined;
import java.time.Instant;

/** Someone joined a family. */
record Joined(String family, String user) {

    FamilyMemberJoined record() {
        return FamilyMemberJoined.newBuilder()
                .setFamilyId(family)
                .setNewMemberId(user)
                .setNewMemberUsername("name of " + user)
                .setRole("member")
                .setJoinedAt(Instant.now())
                .build();
    }
}
