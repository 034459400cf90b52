package fixture;

import dev.cairn.annotations.*;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Entity
@Indexed({"queue", "tags"}) // error: [MultiValuedColumn]
record Job(
        @Id String jobId,
        String queue,
        List<String> tags,
        @Indexed int[] sizes, // error: [MultiValuedColumn]
        @Indexed Optional<Set<String>> marks, // error: [MultiValuedColumn]
        @Indexed byte[] digest) {}
