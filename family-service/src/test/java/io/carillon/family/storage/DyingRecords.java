package io.carillon.family.storage;

import io.carillon.family.users.UserRecords;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Records whose instance dies before one of its writes. */
final class DyingRecords {

    private static final Set<String> WRITES =
            Set.of("insert", "write", "assign", "delete", "merge", "claim", "transfer", "release", "update");

    private DyingRecords() {}

    static UserRecords after(int writes, UserRecords alive) {
        AtomicInteger left = new AtomicInteger(writes);
        return (UserRecords) Proxy.newProxyInstance(
                DyingRecords.class.getClassLoader(), new Class<?>[] {UserRecords.class}, (proxy, method, arguments) -> {
                    if (WRITES.contains(method.getName()) && left.getAndDecrement() <= 0) {
                        throw new Death();
                    }
                    try {
                        return method.invoke(alive, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
