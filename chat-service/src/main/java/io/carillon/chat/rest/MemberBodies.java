package io.carillon.chat.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.chat.scopes.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests about members take and give; described in {@code docs/chat-service.md}. */
final class MemberBodies {

    private MemberBodies() {}

    record PutMember(@Nullable String role) {}

    @JsonInclude(Include.NON_NULL)
    record MemberBody(
            @JsonProperty("user_id") String userId,
            String role,
            @Nullable String nickname,
            Instant since) {
        static MemberBody of(Member member) {
            return new MemberBody(member.userId(), member.role(), Texts.shown(member.nickname()), member.since());
        }
    }

    record MembersBody(List<MemberBody> members, @Nullable String next) {}
}
