package fixture;

import dev.cairn.annotations.*;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
record Job(@Id String jobId, @Nullable Optional<String> message, Optional<String> owner) {} // error: [NullableOptional]
