package io.carillon.family.users;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.carillon.chassis.tracing.Traceparent;
import java.time.Clock;
import java.time.Duration;

/** Makes a caller findable by others: stores him when he is first seen and when his token says something new. */
public final class ProvisioningUser {

    private final UserRecords records;
    private final SavingSignIn saving;
    private final Cache<String, SignIn> provisioned;

    /**
     * @param clock in whole milliseconds
     * @param remembered how many users are remembered as provisioned
     * @param rememberedFor after which time a remembered user is looked up again
     */
    public ProvisioningUser(
            UserRecords records, PlaceholderAdoption adoption, Clock clock, int remembered, Duration rememberedFor) {
        this.records = records;
        this.saving = new SavingSignIn(
                records, new HoldingHandles(records, new MergingPlaceholder(records, adoption, clock)), clock);
        this.provisioned = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterWrite(rememberedFor)
                .build();
    }

    /** Costs no storage call while a remembered user's token says the same. */
    public void provision(SignIn signIn, Traceparent trace) {
        String userId = signIn.user().id();
        if (signIn.equals(provisioned.getIfPresent(userId))) {
            return;
        }
        if (!isStored(signIn)) {
            saving.save(signIn, trace);
        }
        provisioned.put(userId, signIn);
    }

    /** Looks at every way he can be found, because a crash may have left only some of them. */
    private boolean isStored(SignIn signIn) {
        return records.find(signIn.user().id())
                        .filter(record -> Renewal.isNeedless(signIn, record))
                        .isPresent()
                && holds(Handle.USERNAME, signIn.user())
                && holds(Handle.EMAIL, signIn.user());
    }

    private boolean holds(Handle handle, User user) {
        return handle.of(user)
                .map(value ->
                        records.holder(handle, value).filter(user.id()::equals).isPresent())
                .orElse(true);
    }
}
