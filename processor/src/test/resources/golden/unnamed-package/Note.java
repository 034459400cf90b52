import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;

@Entity
public record Note(@Id NoteId noteId, @Indexed Colour colour, String text) {}
