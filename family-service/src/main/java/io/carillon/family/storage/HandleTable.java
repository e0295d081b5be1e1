package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.family.users.User;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is found by one kind of handle: at most one user by each. */
final class HandleTable {

    private static final Logger LOG = LoggerFactory.getLogger(HandleTable.class);

    private final Handle handle;
    private final SelectUser selectUser;
    private final SelectHolder selectHolder;
    private final InsertHolder insertHolder;
    private final UpdateHolder updateHolder;
    private final DeleteHolder deleteHolder;

    HandleTable(CqlSession session, Handle handle, SelectUser selectUser) {
        this.handle = handle;
        this.selectUser = selectUser;
        this.selectHolder = new SelectHolder(session, handle);
        this.insertHolder = new InsertHolder(session, handle);
        this.updateHolder = new UpdateHolder(session, handle);
        this.deleteHolder = new DeleteHolder(session, handle);
    }

    /** A holder who goes by another handle now, but died before he gave this one up, isn't found by it. */
    Optional<User> find(String value) {
        return selectHolder.find(value).flatMap(selectUser::find).filter(user -> goesBy(value, user));
    }

    void claim(User user) {
        handle.of(user).ifPresent(value -> {
            String holder = insertHolder.insert(value, user.id());
            if (!holder.equals(user.id()) && !takeOver(value, holder, user)) {
                LOG.atWarn()
                        .addKeyValue("user_id", user.id())
                        .addKeyValue("holder_id", holder)
                        .addKeyValue("handle", handle.column())
                        .log("A user can't be found by his handle: another one holds it");
            }
        });
    }

    /** Gives up what the user no longer goes by. */
    void release(User before, User now) {
        handle.of(before)
                .filter(value -> !goesBy(value, now))
                .ifPresent(value -> deleteHolder.delete(value, before.id()));
    }

    private boolean takeOver(String value, String holder, User user) {
        boolean rightful =
                selectUser.find(holder).filter(other -> goesBy(value, other)).isPresent();
        return !rightful && updateHolder.update(value, holder, user.id());
    }

    private boolean goesBy(String value, User user) {
        return handle.of(user).filter(value::equals).isPresent();
    }
}
