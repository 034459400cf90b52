package fixture;

import dev.cairn.annotations.*;
import java.util.List;
import java.util.Set;

@Entity
@Indexed({
        "tags",
        "name",
        "sizes"}) // error: [SeveralMultiValued]
record Job(@Id long id, String name, Set<String> tags, List<Integer> sizes) {}
