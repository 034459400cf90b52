package com.example.orders;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;

final class Orders {

    private Orders() {}

    enum Status {
        OPEN,
        SHIPPED
    }

    record Money(String currency, long cents) {}

    @Entity
    public record Line(@Id long lineId, @Indexed Status status, @Indexed Money money) {}
}
