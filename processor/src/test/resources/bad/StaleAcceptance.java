package fixture;

import dev.cairn.annotations.*;

@Entity(
        value = "jobs",
        accept = "component owner removed") // warning: [StaleAcceptance]
record Job(@Id String jobId) {}

// file: jobs.json
{
  "cairn": "1",
  "component jobId": "java.lang.String",
  "id": "jobId:string",
  "record": "fixture.Job",
  "table": "jobs"
}
