package fixture;

import dev.cairn.annotations.*;

@Entity
record Job(
        @Id String jobId,
        @Nullable int retries, // error: [NullablePrimitive]
        @Nullable char mark) {} // error: [NullablePrimitive]

@interface Nullable {}
