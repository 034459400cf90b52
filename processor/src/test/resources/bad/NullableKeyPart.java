package fixture;

import dev.cairn.annotations.*;
import org.jspecify.annotations.Nullable;

@Entity
@Indexed(
        value = {"kind", "owner"}, // error: [NullableKeyPart]
        name = "by_kind")
record Table(@Id TableId tableId, @Nullable Owner owner, String kind) {} // error: [NullableKeyPart]

record TableId(String namespace, @Nullable String table) {}

record Owner(@Nullable String name) {}
