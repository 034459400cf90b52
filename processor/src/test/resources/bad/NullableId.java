package fixture;

import dev.cairn.annotations.*;
import java.lang.annotation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
record Job(@Id @Nullable String jobId) {} // error: [NullableId]

@Entity
record Task(@Id Optional<String> taskId) {} // error: [NullableId]

@Entity
record Item(@Id OptionalLong itemId) {} // error: [NullableId]

@Entity
record Step(@Id @Marks.Nullable String stepId) {} // error: [NullableId]

class Marks {
    @Target({ElementType.FIELD, ElementType.METHOD})
    @interface Nullable {}
}
