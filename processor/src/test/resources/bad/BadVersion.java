package fixture;

import dev.cairn.annotations.*;

@Entity
record Page(
        @Id String path,
        @Version int version) {} // error: [BadVersion]

@Entity
record Chapter(
        @Id String path,
        @Version Long version) {} // error: [BadVersion]

@Entity
record Section(
        @Id @Version long number, // error: [BadVersion]
        String text) {}
