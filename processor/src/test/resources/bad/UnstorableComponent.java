package fixture;

import dev.cairn.annotations.*;
import java.net.Socket;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
record Job(
        @Id String jobId,
        Socket socket, // error: [UnstorableComponent]
        List<@Nullable Socket> sockets, // error: [UnstorableComponent]
        Host host) {} // error: [UnstorableComponent]

record Host(String name, Optional<Socket[]> open) {}

@Entity
record Containers(
        @Id String id,
        Object object, // error: [UnstorableComponent]
        Vector<String> vector, // error: [UnstorableComponent]
        Map<Host, String> keys, // error: [UnstorableComponent]
        Map<?, String> anyKey, // error: [UnstorableComponent]
        List<?> anything, // error: [UnstorableComponent]
        List<? extends Number> numbers, // error: [UnstorableComponent]
        Set<? super Integer> integers, // error: [UnstorableComponent]
        List<Optional<OptionalInt>> twice) {} // error: [UnstorableComponent]
