package io.carillon.family.users;

import java.util.Optional;

/** Something that at most one user can be found by. */
public enum Handle {
    /** A username as the token issuer gave it, exactly. Placeholders have none. */
    USERNAME {
        @Override
        public Optional<String> of(User user) {
            return Optional.of(user.username());
        }
    },
    /** An e-mail address in lower case. */
    EMAIL {
        @Override
        public Optional<String> of(User user) {
            return user.findEmail();
        }
    };

    /** The handle of this kind that the user goes by. */
    public abstract Optional<String> of(User user);

    /** Whether the user's handle of this kind is the given one. */
    public boolean names(User user, String value) {
        return of(user).filter(value::equals).isPresent();
    }
}
