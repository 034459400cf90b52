package fixture;

import dev.cairn.annotations.*;
import java.util.List;

@Entity
@Indexed({
        "name.length", // error: [PathIntoNoRecord]
        "past.city", // error: [PathIntoNoRecord]
        "address.city.name"}) // error: [PathIntoNoRecord]
record Customer(@Id long id, String name, Address address, List<Address> past) {}

record Address(String city) {}
