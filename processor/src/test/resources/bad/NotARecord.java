package fixture;

import dev.cairn.annotations.*;

@Entity // error: [NotARecord]
class Job {
    @Entity("kinds") // error: [NotARecord]
    enum Kind {
        BATCH
    }

    @Indexed("name") // error: [NotARecord]
    @Indexed("size")
    interface Named {}

    @Entity // error: [NotARecord]
    @interface Marker {}
}
