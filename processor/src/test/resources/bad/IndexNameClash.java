package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed(value = {"a", "b"}, name = "entity") // error: [IndexNameClash]
@Indexed(value = {"a", "c"}, name = "job_indexes") // error: [IndexNameClash]
@Indexed("a")
@Indexed(
        value = {"b", "c"},
        name = "a_entry") // error: [IndexNameClash]
@Indexed(
        value = {"b", "a"},
        name = "b_c")
@Indexed(
        value = {"c", "b"},
        name = "bc") // error: [IndexNameClash]
record Job(@Id String jobId, String a, String b, String c, @Indexed String d) {}

@Entity
record Task(
        @Id String taskId,
        @Indexed String x_1,
        @Indexed String x1, // error: [IndexNameClash]
        @Indexed String entity) {} // error: [IndexNameClash]
