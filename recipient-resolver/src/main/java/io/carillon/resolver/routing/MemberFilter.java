package io.carillon.resolver.routing;

import io.carillon.resolver.membership.Member;
import java.util.HashSet;
import java.util.Set;

/**
 * Which members of a scope are meant.
 *
 * @param roles those with one of these roles; empty for all
 * @param except user ids left out
 */
public record MemberFilter(Set<String> roles, Set<String> except) {

    public MemberFilter {
        roles = Set.copyOf(roles);
        except = Set.copyOf(except);
    }

    /** The filter that leaves out these users too. */
    MemberFilter without(Set<String> userIds) {
        Set<String> all = new HashSet<>(except);
        all.addAll(userIds);
        return new MemberFilter(roles, all);
    }

    /** Whether the member is meant. */
    public boolean includes(Member member) {
        String role = member.role();
        return (roles.isEmpty() || (role != null && roles.contains(role))) && !except.contains(member.userId());
    }
}
