package fixture;

import dev.cairn.annotations.*;
import java.lang.reflect.Type;

@Entity
@Indexed("getTypeName desc") // error: [UnknownNullness]
@Indexed(value = "getTypeName nulls last", name = "by_name")
record Plan(@Id long id) implements Type {}
