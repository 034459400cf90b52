package fixture;

import dev.cairn.annotations.*;

@Entity("Job Queue") // error: [BadTableName]
record Job(@Id String jobId) {}

@Entity(Tables.FIRST) // error: [BadTableName]
record First(@Id String id) {}

@Entity // error: [BadTableName]
record Ñandú(@Id String id) {}

@Entity("ok_2") record Fine(@Id String id) {}

class Tables {
    static final String FIRST = "1st";
}
