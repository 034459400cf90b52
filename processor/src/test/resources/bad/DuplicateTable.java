package fixture;

import dev.cairn.annotations.*;

// option: -Acairn.schema.dir=schema
// option: -Acairn.schema.mode=check

@Entity("jobs")
record Job(@Id String jobId) {} // error: [SchemaChanged]

@Entity("jobs")
record Task(@Id String taskId) {} // error: [DuplicateTable]
