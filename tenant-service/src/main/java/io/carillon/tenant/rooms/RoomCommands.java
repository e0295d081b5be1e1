package io.carillon.tenant.rooms;

import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.CommandDecider;
import io.carillon.commandlog.Refusal;
import io.carillon.tenant.tenants.Done;
import io.carillon.tenant.tenants.JsonObject;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands of clients: {@code tenant.join} and {@code tenant.leave} ({@code docs/protocol.md}, 8.1). */
public final class RoomCommands implements CommandDecider {

    private static final String JOIN = "tenant.join";
    private static final String LEAVE = "tenant.leave";
    private static final String TENANT_ID = "tenant_id";
    private static final int MAX_ID = 120;

    private final EnteringRoom entering;
    private final RoomMetrics metrics;

    RoomCommands(EnteringRoom entering, RoomMetrics metrics) {
        this.entering = entering;
        this.metrics = metrics;
    }

    @Override
    public boolean knows(String type) {
        return Set.of(JOIN, LEAVE).contains(type);
    }

    @Override
    public Answer decide(Command command) {
        CommandData data = command.read();
        String tenantId = data.text(TENANT_ID, 1, MAX_ID);
        return data.problem().<Answer>map(Answer.Refused::new).orElseGet(() -> switch (command.type()) {
            case JOIN -> join(command.asker().userId(), tenantId);
            // The gateway has let go of the room when it comes here; nobody needs to allow that.
            default -> new Answer.Done(JsonObject.text(Map.of(TENANT_ID, tenantId)));
        });
    }

    private Answer join(String userId, String tenantId) {
        Outcome<Member> outcome = entering.enter(userId, tenantId);
        metrics.asked(outcome);
        return switch (outcome) {
            case Done<Member>(Member member) -> new Answer.Done(joined(tenantId, member));
            case Refused<Member>(var refusal) ->
                new Answer.Refused(Refusal.of(refusal.code().text(), refusal.message() + "."));
        };
    }

    private static String joined(String tenantId, Member member) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put(TENANT_ID, tenantId);
        data.put("role", member.role().code());
        data.put("nickname", member.nickname());
        return JsonObject.text(data);
    }
}
