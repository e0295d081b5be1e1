package io.carillon.chat.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ScopeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link GroupController} takes and gives; described in {@code docs/chat-service.md}. */
final class GroupBodies {

    private GroupBodies() {}

    @JsonInclude(Include.NON_NULL)
    record CreateGroup(
            @JsonProperty("group_name") @Nullable String groupName,
            @Nullable String title,
            @Nullable String description,
            @Nullable String access,
            @Nullable String publishers,
            @Nullable List<@Nullable String> owners) {}

    /** @param role the caller's; missing if he isn't in it */
    @JsonInclude(Include.NON_NULL)
    record GroupBody(
            @JsonProperty("group_name") String groupName,
            String title,
            @Nullable String description,
            String access,
            String publishers,
            long members,
            @JsonProperty("created_by") String createdBy,
            @JsonProperty("created_at") Instant createdAt,
            @Nullable String role) {

        static GroupBody of(ScopeView view, Details details) {
            return new GroupBody(
                    view.scope().id(),
                    details.title(),
                    Texts.shown(details.description()),
                    details.access(),
                    details.publishers(),
                    view.state().members(),
                    details.createdBy(),
                    details.createdAt(),
                    view.role().orElse(null));
        }
    }

    record GroupsBody(List<GroupBody> groups, @Nullable String next) {}
}
