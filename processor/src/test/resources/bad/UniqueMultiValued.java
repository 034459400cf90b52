package fixture;

import dev.cairn.annotations.*;
import java.util.Set;

@Entity
@Indexed(value = {"name", "tags"}, unique = true) // error: [UniqueMultiValued]
record Job(
        @Id long id,
        String name,
        Set<String> tags,
        @Indexed(unique = true) byte[][] hashes) {} // error: [UniqueMultiValued]
