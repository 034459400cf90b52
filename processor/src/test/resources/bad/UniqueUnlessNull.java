package fixture;

import dev.cairn.annotations.*;
import org.jspecify.annotations.Nullable;

@Entity
@Indexed(value = {"namespace", "name"}, unique = true) // warning: [UniqueUnlessNull]
@Indexed(value = {"namespace", "alias nulls last"}, unique = true)
record Table(
        @Id long tableId,
        String namespace,
        @Nullable String name,
        @Nullable String alias,
        @Indexed(unique = true) @Nullable String path) {}
