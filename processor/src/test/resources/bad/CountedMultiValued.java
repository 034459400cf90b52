package fixture;

import dev.cairn.annotations.*;
import java.util.Set;

@Entity
@Indexed(
        value = {"name", "tags"},
        counted = true) // error: [CountedMultiValued]
record Job(
        @Id long id,
        String name,
        Set<String> tags,
        @Indexed(counted = true) byte[][] hashes) {} // error: [CountedMultiValued]
