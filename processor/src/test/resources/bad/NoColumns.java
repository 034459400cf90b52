package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed // error: [NoColumns]
@Indexed(value = {}, unique = true, name = "nothing") // error: [NoColumns]
record Job(@Id String jobId, String queue) {}

@Entity
@Indexed // error: [NoColumns]
record Task(@Id String taskId) {}
