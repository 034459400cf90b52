package fixture;

import dev.cairn.annotations.*;

@Entity
record Job(@Id String jobId, Outer<String>.Inner inner) {} // error: [InnerOfGeneric]

class Outer<T> {
    class Inner {
        T content;
    }

    record Nested(int number) {}
}

@Entity
record Fine(@Id String id, Outer.Nested nested) {}
