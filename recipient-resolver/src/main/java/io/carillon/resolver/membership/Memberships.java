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
}
