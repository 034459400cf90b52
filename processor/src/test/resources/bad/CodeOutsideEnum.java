package fixture;

import dev.cairn.annotations.*;

class Codes {
    @Code // error: [CodeOutsideEnum]
    int code() {
        return 1;
    }

    interface Coded {
        @Code // error: [CodeOutsideEnum]
        int code();
    }

    record Wrapped(int value) {
        @Code // error: [CodeOutsideEnum]
        public int value() {
            return value;
        }
    }
}
