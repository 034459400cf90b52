package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed("status")
@Indexed(value = "status", ignoreCase = true, name = "status_folded") // error: [MethodClash]
@Indexed({"status", "queue"})
record Job(
        @Id JobId jobId,
        String status,
        String queue,
        @Indexed String statusAndQueue,
        @Indexed Byte name,
        @Indexed(name = "name_2") byte Name, // error: [MethodClash]
        @Indexed(unique = true) JobId id, // error: [MethodClash]
        @Indexed String idNamespace) {} // error: [MethodClash]

record JobId(String namespace, String name) {}

@Entity
record Account(
        @Id @Indexed(unique = true, ignoreCase = true) String id, // error: [MethodClash]
        String owner) {}
