package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed("jobId") // error: [IndexOnId]
record Job(@Id String jobId, String queue) {}

@Entity
record Task(@Id @Indexed(unique = true) String taskId) {} // error: [IndexOnId]

@Entity
@Indexed({"queue", "stepId"})
record Step(@Id String stepId, String queue) {}
