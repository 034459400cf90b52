package fixture;

import dev.cairn.annotations.*;
import java.time.Instant;

@Entity("jobs")
@Indexed("createdAt desc") // error: [IncompatibleChange]
record Job( // error: [IncompatibleChange] [IncompatibleChange]
        @Id String jobId,
        @Indexed int size, // error: [IncompatibleChange]
        State status, // error: [IncompatibleChange]
        Instant createdAt,
        int priority) {} // error: [IncompatibleChange]

enum State {
    NEW
}

// file: jobs.json
{
  "cairn": "1",
  "component createdAt": "java.time.Instant",
  "component jobId": "java.lang.String",
  "component size": "long",
  "component state": "fixture.State",
  "constant fixture.State.DONE": "",
  "constant fixture.State.NEW": "",
  "id": "jobId:string",
  "index created_at": "(createdAt:instant)",
  "index size": "(size:long)",
  "record": "fixture.Job",
  "table": "jobs"
}
