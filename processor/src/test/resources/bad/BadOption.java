package fixture;

import dev.cairn.annotations.*;

// option: -Acairn.schema.dir=schema
// option: -Acairn.schema.mode=updat

@Entity("jobs")
record Job(@Id String jobId) {} // error: [BadOption]
