package io.carillon.chassis.pets;

import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import io.carillon.chassis.tracing.TraceFilter;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

@RestController
@RequestMapping("/pets")
class PetController {

    record Pet(String name, int legs) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Pet adopt(@RequestBody Pet pet) {
        return pet;
    }

    @GetMapping("/trace")
    String trace(NativeWebRequest request) {
        return TraceFilter.traceOf(request).traceId();
    }

    /** For who has the scope. */
    @GetMapping("/records")
    String records(Authentication caller) {
        if (caller.getAuthorities().stream().noneMatch(right -> "SCOPE_pets".equals(right.getAuthority()))) {
            throw new AccessDeniedException("no scope");
        }
        return "records";
    }

    @GetMapping("/lost")
    String lost() {
        throw new NoNodeAvailableException();
    }

    @GetMapping("/away")
    String away() {
        throw new PetAwayException();
    }
}
