package fixture;

import dev.cairn.annotations.*;

record Job(
        @Id // the component is what is wrong, wherever its annotation stands
                String jobId, // error: [MissingEntity]
        @Indexed String queue) {}

@Indexed("queue") // error: [MissingEntity]
record Task(String taskId, String queue) {}

record Step(String stepId, @Indexed @Indexed(unique = true, name = "q") String queue) {} // error: [MissingEntity]

class Outer {
    record Inner(@Id String id) {} // error: [MissingEntity]
}
