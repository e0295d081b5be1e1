package io.carillon.family;

import io.carillon.family.families.Families;
import io.carillon.family.families.FamiliesOfMember;
import io.carillon.family.families.FamiliesOfUser;
import io.carillon.family.profiles.ListingChildren;
import io.carillon.family.profiles.UpdatingProfile;
import io.carillon.family.profiles.ViewingUser;
import io.carillon.family.users.Users;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    @Bean
    FamiliesOfMember familiesOfMember(FamiliesOfUser familiesOfUser, Families families) {
        return new FamiliesOfMember(familiesOfUser, families);
    }

    @Bean
    ViewingUser viewingUser(Users users, FamiliesOfMember familiesOfMember) {
        return new ViewingUser(users, familiesOfMember);
    }

    @Bean
    ListingChildren listingChildren(ViewingUser viewing, Users users) {
        return new ListingChildren(viewing, users);
    }

    @Bean
    UpdatingProfile updatingProfile(ViewingUser viewing, Users users, Clock clock) {
        return new UpdatingProfile(viewing, users, clock);
    }
}
