package fixture;

import dev.cairn.annotations.*;
import java.time.Instant;
import java.util.Optional;

@Entity("jobs")
record Job(@Id String jobId, @Indexed Instant createdAt, Optional<String> note) {} // error: [SchemaChanged]

// file: jobs.json
{
  "cairn": "1",
  "component createdAt": "java.time.Instant",
  "component jobId": "java.lang.String",
  "id": "jobId:string",
  "record": "fixture.Job",
  "table": "jobs"
}
