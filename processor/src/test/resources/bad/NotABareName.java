package fixture;

import dev.cairn.annotations.*;

@Entity
@Indexed({
        "status desc", // error: [NotABareName]
        "dueDate NULLS FIRST", // error: [NotABareName]
        " owner", // error: [NotABareName]
        "address.city", // error: [NotABareName]
        "band", // error: [NotABareName]
        "owner()", // error: [NotABareName]
        "other asc"}) // error: [NotABareName]
record Job(@Id String jobId, String status, String dueDate, String owner, Address address) {
    int band() {
        return status.length() / 10;
    }
}

record Address(String city) {}
