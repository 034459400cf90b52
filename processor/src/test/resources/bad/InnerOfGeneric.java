package fixture;

import dev.cairn.annotations.*;

@Entity
record Job(@Id String jobId, Outer<String>.Inner inner) {} // error: [InnerOfGeneric]

class Outer<T> {
    class Inner {
        T content;
    }

    static class Nested {}
}

@Entity
record Fine(@Id String id, Outer.Nested nested, Outer<String> outer) {}
