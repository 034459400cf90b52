package fixture;

import dev.cairn.annotations.*;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Indexed("tags desc") // error: [OrderedElements]
@Indexed({"name", "sizes nulls last"}) // error: [OrderedElements]
record Job(@Id long id, String name, Set<String> tags, int @Nullable [] sizes) {}
