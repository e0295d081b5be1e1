package io.carillon.chat.scopes;

import java.util.List;
import java.util.Optional;

/** The stored scopes and their members. */
public interface Scopes {

    /** A scope as a user meets it. */
    ScopeView view(Scope scope, String userId);

    /** How another user stands in it. */
    Optional<Member> member(Scope scope, String userId);

    /** Whether it has any member, for scopes that other services own. */
    boolean hasMembers(Scope scope);

    /** Whether somebody other than this user owns it. */
    boolean hasOtherOwner(Scope scope, String userId);

    /** Whether two users are members of one scope. */
    boolean share(String one, String other);

    /** Members in the order of their ids, after one. */
    List<Member> members(Scope scope, String after, int limit);

    /** Read markers in the order of user ids, after one. */
    List<ReadMarker> markers(Scope scope, String after, int limit);

    /** Scopes a user is a member of, in the order of their names, after one. */
    List<String> scopesOf(String userId, String after, int limit);

    /** Names of the rooms or groups there are, in order, after one. */
    List<String> directory(ScopeKind kind, String after, int limit);
}
