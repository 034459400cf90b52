package fixture;

import dev.cairn.annotations.*;
import java.util.*;

@Entity
@Indexed("owner")
record Job(
        @Id String jobId,
        Optional<?> message, // error: [BadOptional]
        Optional<? extends Number> size, // error: [BadOptional]
        Optional<OptionalInt> count, // error: [BadOptional]
        Optional<Optional<String>> owner) {} // error: [BadOptional]

@Entity
@SuppressWarnings("rawtypes")
record Task(@Id String taskId, Optional message) {} // error: [BadOptional]
