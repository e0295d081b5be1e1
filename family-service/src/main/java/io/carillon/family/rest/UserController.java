package io.carillon.family.rest;

import io.carillon.family.users.Caller;
import io.carillon.family.users.User;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users, who see their own profiles. */
@RestController
@RequestMapping(path = "/user", version = RestConfiguration.VERSION_1)
final class UserController {

    record Profile(String userId, String username, @Nullable String email) {}

    /** Another user's profile is forbidden whether or not he exists, so that nobody can find out by asking. */
    @GetMapping("/{userId}")
    Profile profile(Caller caller, @PathVariable String userId) {
        User user = caller.user();
        if (!user.id().equals(userId)) {
            throw Responses.problem(
                    Problems.of(HttpStatus.FORBIDDEN, "not_your_profile", "Users see their own profiles only"));
        }
        return new Profile(user.id(), user.username(), user.email());
    }
}
