package fixture;

import dev.cairn.annotations.*;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

@Entity
record Job(@Id Object jobId) {} // error: [UnsupportedIdType]

@Entity
record Tagged(@Id List<String> tags) {} // error: [UnsupportedIdType]

@Entity
record Numbered(@Id int[] numbers) {} // error: [UnsupportedIdType]

@Entity
record Zoned(@Id ZonedDateTime time) {} // error: [UnsupportedIdType]

@Entity
record Empty(@Id Nothing nothing) {} // error: [UnsupportedIdType]

record Nothing() {}

@Entity
record Boxed(@Id Box<String> box) {} // error: [UnsupportedIdType]

record Box<T>(T content) {}

@Entity
record Node(@Id Parent parent) {} // error: [UnsupportedIdType]

record Parent(String name, Child child) {}

record Child(Parent parent) {}

@Entity
record Itself(@Id Itself self) {} // error: [UnsupportedIdType]

@Entity
record Deep(@Id Outer outer) {} // error: [UnsupportedIdType]

record Outer(int number, Inner inner) {}

record Inner(Optional<String> text) {}
