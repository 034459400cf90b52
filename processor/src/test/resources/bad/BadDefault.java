package fixture;

import dev.cairn.annotations.*;

@Entity
record Job(
        @Default("NONE") @Id String jobId, // error: [BadDefault]
        @Default("NONE") int status, // error: [BadDefault]
        @Default("NOWHERE") int size, // error: [BadDefault]
        @Default("SECRET") int secret, // error: [BadDefault]
        @Default("made") int made, // error: [BadDefault]
        @Default("given") int given, // error: [BadDefault]
        @Default("NOEN") String text, // error: [BadDefault]
        @Default("ONE") long one) { // error: [BadDefault]

    static final String NONE = "";
    static final int ONE = 1;
    private static final int SECRET = 1;

    int made(int number) throws Exception {
        return number;
    }

    public int given() {
        return given;
    }
}
