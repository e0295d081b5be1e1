package io.carillon.resolver.membership;

import io.carillon.resolver.log.LogPosition;
import java.util.function.Consumer;

/** Who is in which scope, as a reader of the log at one position sees it. */
public interface Memberships {

    /**
     * Hands over the members of a scope one by one, in the order of their user ids, so that a scope of any size needs
     * no more memory than the caller keeps.
     *
     * @param reader the position whose view is wanted: changes made by records behind it do not show
     */
    void forEachMember(String scope, LogPosition reader, Consumer<Member> action);

    /**
     * Whether a scope has more than so many members. Takes no longer than it takes to count one more than that.
     *
     * @param reader as above
     */
    boolean moreThan(int members, String scope, LogPosition reader);

    /** Whether a user is a member of a scope, as seen from a position of the log. */
    boolean isMember(String scope, String userId, LogPosition reader);
}
