package fixture;

import dev.cairn.annotations.*;
import java.io.IOException;

@Entity
@Indexed({
        "band",
        "print", // error: [BadColumnMethod]
        "scaled", // error: [BadColumnMethod]
        "largest desc", // error: [BadColumnMethod]
        "secret", // error: [BadColumnMethod]
        "text"}) // error: [BadColumnMethod]
record Job(@Id long id, int priority) {
    int band() {
        return priority / 10;
    }

    int band(int width) {
        return priority / width;
    }

    void print() {}

    int scaled(int factor) {
        return priority * factor;
    }

    static int largest() {
        return 100;
    }

    private int secret() {
        return -priority;
    }

    String text() throws IOException {
        throw new IOException();
    }
}
