package fixture;

import dev.cairn.annotations.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
record Job(@Id String jobId, @Nullable Optional<String> message, Optional<String> owner) {} // error: [NullableOptional]

@Entity
record Task(@Id String taskId, @Nullable OptionalInt size) {} // error: [NullableOptional]
