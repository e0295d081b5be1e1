package io.carillon.family.storage;

import io.carillon.family.users.User;
import java.util.Optional;

/** Something a user can be found by, and the table that says who holds it. */
enum Handle {
    USERNAME("username") {
        @Override
        Optional<String> of(User user) {
            return Optional.of(user.username());
        }
    },
    EMAIL("email") {
        @Override
        Optional<String> of(User user) {
            return user.findEmail();
        }
    };

    private final String column;

    Handle(String column) {
        this.column = column;
    }

    abstract Optional<String> of(User user);

    String column() {
        return column;
    }

    String table() {
        return "user_by_" + column;
    }
}
