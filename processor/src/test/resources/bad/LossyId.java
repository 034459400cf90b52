package fixture;

import dev.cairn.annotations.*;
import java.math.BigDecimal;

@Entity
record Price(@Id BigDecimal amount) {} // error: [LossyId]

@Entity
record Weight(@Id double kilos) {} // error: [LossyId]

@Entity
record Point(@Id Place place) {} // error: [LossyId]

record Place(String name, Latitude latitude) {}

record Latitude(Float degrees) {}
