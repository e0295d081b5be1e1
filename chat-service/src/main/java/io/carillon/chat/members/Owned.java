package io.carillon.chat.members;

import io.carillon.chat.scopes.ScopeView;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** A kind of scope whose members this service decides: its roles, its words, its events. */
public interface Owned {

    /** Whether there is one of this name. */
    boolean exists(ScopeView view);

    /** The roles its members can have. */
    List<String> roles();

    /** A user became a member. */
    SpecificRecord joined(String id, NewMember member);

    /** A membership ended. */
    SpecificRecord left(String id, FormerMember member);

    /** A member has another role. */
    SpecificRecord roleChanged(String id, String userId, String role, String by, Instant at);

    /**
     * Who came.
     *
     * @param byHimself whether he joined, or was added
     * @param by who did it
     * @param members how many there are now
     */
    record NewMember(String userId, String role, boolean byHimself, String by, long members, Instant at) {

        String how() {
            return byHimself ? "joined" : "added";
        }
    }

    /** Who went; as above. */
    record FormerMember(String userId, boolean byHimself, String by, long members, Instant at) {

        String how() {
            return byHimself ? "left" : "removed";
        }
    }
}
