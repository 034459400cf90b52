package fixture;

import dev.cairn.annotations.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("rawtypes")
@Entity
record Raw(
        @Id String id,
        List list, // error: [UnstorableComponent]
        Map<String, List[]> lists, // error: [UnstorableComponent]
        Box box, // error: [UnstorableComponent]
        Bounded bounded) {} // error: [UnstorableComponent]

record Box<T>(int size, T content) {}

record Bounded<T extends List<T>>(T list) {}

@Entity
record Generic(
        @Id String id,
        Box<String> fine,
        Box<Map<String, Box<CharSequence>>> text, // error: [UnstorableComponent]
        Box<?> anything, // error: [UnstorableComponent]
        Swap<String, Thread> swap, // error: [UnstorableComponent]
        Growing<String> growing) {} // error: [UnstorableComponent]

record Swap<A, B>(A first, @Nullable Swap<B, A> rest) {}

record Growing<T>(T content, @Nullable Growing<List<T>> rest) {}
