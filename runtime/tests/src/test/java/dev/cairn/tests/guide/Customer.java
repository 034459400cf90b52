package dev.cairn.tests.guide;

import dev.cairn.annotations.Default;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.annotations.RenamedFrom;

@Entity(value = "customers", migrations = SplitName.class)
@RenamedFrom("clients")
@Indexed(value = "last", renamedFrom = "name")
public record Customer(
        @Id long customerId,
        String first,
        String last,
        @RenamedFrom("mail") String email,
        @Default("UNKNOWN") String country) {

    static final String UNKNOWN = "unknown";
}
