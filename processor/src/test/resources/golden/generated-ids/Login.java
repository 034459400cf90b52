package shop;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.util.UUID;

@Entity("logins")
record Login(@Id(generated = true) Key key, @Indexed String user) {

    record Key(UUID value) {}
}
