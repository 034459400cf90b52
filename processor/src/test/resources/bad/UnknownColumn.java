package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed(value = {"namspace", "tableName"}, name = "ns_table") // error: [UnknownColumn]
@Indexed({
        "namespace",
        "table_name", // error: [UnknownColumn]
        "elsewhere"}) // error: [UnknownColumn]
record Job(@Id String jobId, String namespace, String tableName) {}

@Entity
@Indexed("Jobid") // error: [UnknownColumn]
record Task(@Id String taskId, String jobId) {}

@Entity
@Indexed("xy") // error: [UnknownColumn]
record Step(@Id String id, int x) {}

@Entity
@Indexed.Container({
        @Indexed("queue"),
        @Indexed("nod")}) // error: [UnknownColumn]
record Stage(@Id String id, String queue, String node) {}

@Entity
@Indexed("id,queue") // error: [UnknownColumn]
@Indexed("id, queue desc") // error: [MalformedColumn]
record Phase(@Id String id, String queue) {}
