package fixture;

import dev.cairn.annotations.*;

record Address(String city) {}

@Entity
@Indexed(
        value = "status",
        include = {
            "titel", // error: [UnknownIncluded]
            "address.city", // error: [UnknownIncluded]
            "band", // error: [UnknownIncluded]
            "" // error: [UnknownIncluded]
        })
record Job(@Id String jobId, String status, String title, Address address) {

    int band() {
        return 1;
    }
}
