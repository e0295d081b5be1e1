package io.carillon.tenant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.tenant.tenants.Ban;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Page;
import io.carillon.tenant.tenants.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the controllers of members and bans take and give; described in {@code docs/tenant-service.md}. */
final class MemberBodies {

    static final int MAX_NICKNAME = 64;

    private MemberBodies() {}

    record GiveRole(@Nullable String role) {
        Role read() {
            return MemberBodies.role(role);
        }
    }

    /** A role that can be given. */
    static Role role(@Nullable String code) {
        Fields fields = new Fields();
        String known = fields.word("role", code, Role.givenCodes());
        fields.check();
        return Role.of(known).orElseThrow();
    }

    record Nickname(@Nullable String nickname) {
        @Nullable
        String read() {
            Fields fields = new Fields();
            String read = fields.optionalText("nickname", nickname, MAX_NICKNAME);
            fields.check();
            return read;
        }
    }

    record NewOwner(@JsonProperty("user_id") @Nullable String userId) {
        String read() {
            Fields fields = new Fields();
            String id = Ids.read(fields, "user_id", userId);
            fields.check();
            return id;
        }
    }

    @JsonInclude(Include.NON_NULL)
    record MemberBody(
            @JsonProperty("user_id") String userId,
            @JsonProperty("display_name") String displayName,
            String role,
            @Nullable String nickname,
            @JsonProperty("joined_at") Instant joinedAt,
            boolean suspended) {

        static MemberBody of(Member member) {
            return new MemberBody(
                    member.userId(),
                    member.displayName(),
                    member.role().code(),
                    member.nickname(),
                    member.joinedAt(),
                    member.suspended());
        }
    }

    record MembersBody(List<MemberBody> members, @Nullable String next) {
        static MembersBody of(Page<Member> page) {
            return new MembersBody(page.map(MemberBody::of).items(), page.next());
        }
    }

    @JsonInclude(Include.NON_NULL)
    record BanBody(
            @JsonProperty("user_id") String userId,
            @Nullable String reason,
            @JsonProperty("banned_by") String bannedBy,
            @JsonProperty("banned_at") Instant bannedAt) {

        static BanBody of(Ban ban) {
            return new BanBody(ban.userId(), ban.reason(), ban.bannedBy(), ban.bannedAt());
        }
    }

    record BansBody(List<BanBody> bans, @Nullable String next) {
        static BansBody of(Page<Ban> page) {
            return new BansBody(page.map(BanBody::of).items(), page.next());
        }
    }
}
