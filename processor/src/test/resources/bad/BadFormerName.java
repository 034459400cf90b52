package fixture;

import dev.cairn.annotations.*;

@Entity("jobs")
@RenamedFrom({
        "jobs", // error: [BadFormerName]
        "Tasks", // error: [BadFormerName]
        "tasks",
        "tasks" // error: [BadFormerName]
})
@Indexed(
        value = "status",
        renamedFrom = {
            "status", // error: [BadFormerName]
            "title", // error: [BadFormerName]
            "By Status", // error: [BadFormerName]
            "state"
        })
@Indexed(value = "title",
        renamedFrom = "state") // error: [BadFormerName]
record Job(
        @Id String jobId,
        @RenamedFrom("status") // before the component's own line
                String status, // error: [BadFormerName]
        @RenamedFrom("name") String title,
        @RenamedFrom("name") String text, // error: [BadFormerName]
        java.util.List<Mood> moods) {} // error: [BadFormerName]

enum Mood {
    GOOD,
    @RenamedFrom({"GOOD", "MEH"})
    BAD
}

@Entity
record Day(@Id Weather weather) {} // error: [BadFormerName]

enum Weather {
    @RenamedFrom("FINE")
    SUNNY
}
