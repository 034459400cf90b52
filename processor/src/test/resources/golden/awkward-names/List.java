package com.example.awkward;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;

@SuppressWarnings("cairn")
@Entity
@Indexed({"key", "range"})
@Indexed({"store", "IndexBounds"})
@Indexed({"columns", "tx"})
@Indexed(value = {"value", "entry"}, unique = true)
@Indexed(value = {"limit", "db"}, name = "columns")
public record List(
        @Id SKU sku,
        String key,
        String range,
        Columns columns,
        String tx,
        String db,
        String store,
        String value,
        @Indexed int limit,
        String entry,
        @Indexed(name = "sku") String sink,
        @Indexed(name = "components") String string,
        java.util.List<String> list,
        Object[] components,
        String IndexBounds) {

    public record SKU(String key) {}

    public record Object(Columns columns) {}

    public enum Columns {
        LEFT,
        RIGHT
    }
}
