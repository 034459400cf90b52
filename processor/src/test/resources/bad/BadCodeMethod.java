package fixture;

import dev.cairn.annotations.*;

enum Priority {
    LOW;

    @Code // error: [BadCodeMethod]
    long code() {
        return 10;
    }
}

enum Level {
    HIGH;

    @Code // error: [BadCodeMethod]
    private static String code(int base) {
        return "high" + base;
    }

    static final String HIGHEST = code(1);
}

enum State {
    ON;

    @Code // error: [BadCodeMethod]
    int code() throws Exception {
        throw new Exception();
    }
}

@Entity
@Indexed({"priority", "state"})
record Job(@Id String jobId, Priority priority, State state) {}
