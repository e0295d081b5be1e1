package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.DriverException;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads profiles, and the adopters' where placeholders were adopted: two rounds at most, as nobody adopts an adopter. */
final class UserProfiles {

    /** A connection takes 1,024 requests at once, and others need it too. */
    private static final int AT_ONCE = 256;

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
        List<String> distinct = List.copyOf(new HashSet<>(userIds));
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            distinct.subList(from, Math.min(from + AT_ONCE, distinct.size())).stream()
                    .map(id -> selectUser.findLater(id).toCompletableFuture())
                    .toList()
                    .forEach(read -> await(read)
                            .ifPresent(record -> records.put(record.profile().id(), record)));
        }
        return records;
    }

    private static <T> T await(CompletableFuture<T> read) {
        try {
            return read.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DriverException failure ? failure.copy() : e;
        }
    }
}
