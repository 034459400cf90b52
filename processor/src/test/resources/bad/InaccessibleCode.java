package fixture;

import dev.cairn.annotations.*;
import fixture.other.Priority;

@Entity
@Indexed({"queue", "priority"}) // error: [InaccessibleCode]
record Job(@Id String jobId, String queue, Priority priority) {}

@Entity
record Task(@Id TaskId taskId) {} // error: [InaccessibleCode]

record TaskId(String name, Priority priority) {}

// file: fixture/other/Priority.java
package fixture.other;

import dev.cairn.annotations.*;

public enum Priority {
    LOW;

    @Code
    protected int code() {
        return 1;
    }
}
