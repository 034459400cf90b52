package fixture;

import dev.cairn.annotations.*;

enum Priority {
    LOW;

    @Code
    int code() {
        return 1;
    }

    @Code // error: [SeveralCodes]
    int weight() {
        return 2;
    }
}
