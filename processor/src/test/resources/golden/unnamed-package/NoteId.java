public record NoteId(long value) {}
