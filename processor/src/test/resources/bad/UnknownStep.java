package fixture;

import dev.cairn.annotations.*;
import java.util.Optional;

@Entity
@Indexed({
        "address.town", // error: [UnknownStep]
        "address.ciyt", // error: [UnknownStep]
        "other.geo.Lat", // error: [UnknownStep]
        "address.zone", // error: [UnknownStep]
        "home.street"}) // error: [UnknownStep]
record Customer(@Id long id, Address address, Optional<Address> other) {
    Address home() {
        return other.orElse(address);
    }
}

record Address(String city, Geo geo) {
    String zone() {
        return city.substring(0, 1);
    }
}

record Geo(double lat, double lon) {}
