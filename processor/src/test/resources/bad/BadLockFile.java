package fixture;

import dev.cairn.annotations.*;

@Entity("jobs")
record Job(@Id String jobId, String owner, String title) {} // error: [BadLockFile]

// file: jobs.json
{
  "cairn": "1",
  "component jobId": "java.lang.String",
<<<<<<< HEAD
  "component owner": "java.lang.String",
=======
  "component title": "java.lang.String",
>>>>>>> titles
  "id": "jobId:string",
  "record": "fixture.Job",
  "table": "jobs"
}
