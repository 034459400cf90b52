import dev.cairn.annotations.*;

@Entity
record Job(
        @Id String id,
        @Indexed String job, // error: [IndexNameClash]
        @Indexed Status status, // error: [IndexNameClash]
        @Indexed String queue) {}

enum Status {
    NEW
}
