package fixture;

import dev.cairn.annotations.*;

@Entity
record Box<T>(@Id String id, T content) {} // error: [GenericRecord]
