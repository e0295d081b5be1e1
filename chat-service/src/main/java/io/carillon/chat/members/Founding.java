package io.carillon.chat.members;

import io.carillon.chat.scopes.Role;
import io.carillon.commandlog.Asker;
import io.carillon.commandlog.CommandData;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;

/** The first owners of a room or group. */
public final class Founding {

    private static final int MAX_OWNERS = 10;
    private static final int MAX_USER_ID = 120;

    private final Owned kind;

    public Founding(Owned kind) {
        this.kind = kind;
    }

    /** Who makes it, if he is a user; those whom a back end or system admin names in {@code owners}. */
    public List<String> owners(CommandData data, Asker founder) {
        List<String> named = data.optionalTexts("owners", MAX_OWNERS, MAX_USER_ID);
        if (!founder.managesAll()) {
            return List.of(founder.userId());
        }
        return named.isEmpty() && !founder.isService() ? List.of(founder.userId()) : named;
    }

    /** What tells of them. */
    public List<SpecificRecord> joined(String id, List<String> owners, Asker founder, Instant at) {
        return IntStream.range(0, owners.size())
                .mapToObj(i -> joined(id, owners.get(i), founder, i + 1, at))
                .toList();
    }

    private SpecificRecord joined(String id, String owner, Asker founder, long members, Instant at) {
        String by = founder.userId();
        return kind.joined(id, new Owned.NewMember(owner, Role.OWNER, owner.equals(by), by, members, at));
    }
}
