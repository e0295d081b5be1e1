package io.carillon.family.storage;

import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Reads profiles, and the adopters' where placeholders were adopted: two rounds at most, as nobody adopts an adopter. */
final class UserProfiles {

    private final SelectUser selectUser;

    UserProfiles(SelectUser selectUser) {
        this.selectUser = selectUser;
    }

    Optional<UserProfile> find(String userId) {
        return selectUser
                .find(userId)
                .flatMap(found -> found.findMergedInto().map(selectUser::find).orElse(Optional.of(found)))
                .map(UserRecord::profile);
    }

    Map<String, UserProfile> find(Collection<String> userIds) {
        Map<String, UserRecord> asked = read(userIds);
        Map<String, UserRecord> adopters = read(asked.values().stream()
                .flatMap(record -> record.findMergedInto().stream())
                .toList());
        Map<String, UserProfile> profiles = new HashMap<>();
        asked.forEach((id, record) -> {
            UserRecord now = record.findMergedInto().map(adopters::get).orElse(record);
            profiles.put(id, now.profile());
        });
        return profiles;
    }

    private Map<String, UserRecord> read(Collection<String> userIds) {
        Map<String, UserRecord> records = new HashMap<>();
        AtOnce.forEach(new HashSet<>(userIds), selectUser::findLater)
                .forEach(read ->
                        read.ifPresent(record -> records.put(record.profile().id(), record)));
        return records;
    }
}
