package fixture;

import dev.cairn.annotations.*;

@Entity // error: [NoId]
record Job(String jobId, String queue) {}

@Entity("nothing") // error: [NoId]
record Nothing() {}
