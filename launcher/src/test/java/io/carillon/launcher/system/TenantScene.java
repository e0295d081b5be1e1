package io.carillon.launcher.system;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.localstack.DemoUser;
import java.util.EnumSet;

/**
 * A tenant with alice, its owner, bob, a moderator, and carol in it. Everybody subscribed to its channel in his handshake, dave
 * and erin, too, who are no members and must hear nothing; but not alice's other session.
 */
final class TenantScene extends ChatScene {

    final Tenancy tenancy;
    final String tenant;
    /** {@code tenant:} and its id. */
    final String scope;

    TenantScene(Actors actors) throws InterruptedException {
        this(actors, new Tenancy(actors.platform()));
    }

    private TenantScene(Actors actors, Tenancy tenancy) {
        super(actors, tenancy.channel(), EnumSet.allOf(DemoUser.class));
        this.tenancy = tenancy;
        this.tenant = tenancy.id();
        this.scope = tenancy.channel();
        tenancy.joins(alice, "owner", "Al");
        tenancy.joins(bob, "moderator", null);
        tenancy.joins(carol, "vip", null);
        anotherSession(DemoUser.ALICE);
    }

    /** The members who look at it hear this next, and nobody else. */
    void inTenant(ExpectedFrame frame) {
        heard(frame, alice, bob, carol);
    }

    /** Ends the scene in the tenant's chat. */
    void endInTenant() {
        end(scope, alice, alice, bob, carol);
    }

    @Override
    public void close() {
        tenancy.close();
        super.close();
    }
}
