package fixture;

import dev.cairn.annotations.*;

@Entity
record Job(@Id String jobId) {} // error: [NameClash]

class JobRepository {}

class Outer {
    @Entity
    record Task(@Id String taskId) {}
}

@Entity
record Outer_Task(@Id String taskId) {} // error: [NameClash]
