package dev.cairn.processor.schema;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder with the lock files of a project, one for each table. */
public final class LockFolder {

    /** The options of the processor. */
    public static final Set<String> OPTIONS = Set.of("cairn.schema.dir", "cairn.schema.mode");

    /** The option that names the folder. Without it there are no lock files. */
    static final String DIRECTORY = "cairn.schema.dir";

    /** The option that says what to do with lock files that do not fit. */
    static final String MODE = "cairn.schema.mode";

    private static final String SUFFIX = ".json";

    private final @Nullable Path directory;
    private final boolean updating;
    private final String fault;
    private final Map<String, String> recordByTable = new HashMap<>();

    private LockFolder(@Nullable Path directory, boolean updating, String fault) {
        this.directory = directory;
        this.updating = updating;
        this.fault = fault;
    }

    /** The folder that the processor's {@code options} name. */
    public static LockFolder of(Map<String, String> options) {
        String mode = options.getOrDefault(MODE, "check");
        if (!mode.equals("check") && !mode.equals("update")) {
            return new LockFolder(null, false, "-A" + MODE + "=" + mode + " is neither check nor update");
        }
        boolean updating = mode.equals("update");
        String directory = Optional.ofNullable(options.get(DIRECTORY)).orElse("");
        if (directory.isBlank()) {
            boolean named = options.containsKey(DIRECTORY) || updating;
            return new LockFolder(null, false, named ? "-A" + DIRECTORY + " names no folder" : "");
        }
        try {
            return new LockFolder(Path.of(directory), updating, "");
        } catch (InvalidPathException invalid) {
            String reason = invalid.getReason().toLowerCase(Locale.ROOT);
            return new LockFolder(null, false, "-A" + DIRECTORY + " names no folder: " + reason);
        }
    }

    /** What is wrong with the options, in words; empty if nothing is. */
    public String fault() {
        return fault;
    }

    /** Whether there are lock files at all. */
    public boolean isUsed() {
        return directory != null;
    }

    /** Whether lock files are to be written. */
    public boolean isUpdating() {
        return updating;
    }

    /** The name of the lock file of {@code table}. */
    public static String fileName(String table) {
        return table + SUFFIX;
    }

    /** Notes that {@code record} has the table; returns the record that had it before in this compilation. */
    public Optional<String> claim(String table, String record) {
        return Optional.ofNullable(recordByTable.putIfAbsent(table, record)).filter(other -> !other.equals(record));
    }

    /** Whether an entity of this compilation has the table. */
    private boolean isClaimed(String table) {
        return recordByTable.containsKey(table);
    }

    /** The lock file of {@code table}, empty if there is none. */
    private Optional<Schema> read(String table) throws IOException, DamagedSchemaException {
        Path file = file(table);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SchemaText.read(Files.readString(file)));
        } catch (CharacterCodingException notText) {
            throw new DamagedSchemaException(fileName(table) + " is no text in UTF-8. Restore it from version control");
        } catch (DamagedSchemaException damage) {
            throw new DamagedSchemaException(fileName(table) + " " + damage.getMessage());
        }
    }

    /**
     * The lock file that an entity had last: of its table, of a former one, or else, so that a new name of the table does
     * not go unnoticed, of another table of the same record, or of one whose record is gone and was the same but for its
     * name.
     *
     * @param exists whether there is a type of such a binary name
     */
    public Optional<Schema> find(Schema now, List<String> formerTables, Predicate<String> exists)
            throws IOException, DamagedSchemaException {
        Optional<Schema> found = read(now.table());
        for (String table : formerTables) {
            found = found.isPresent() ? found : read(table);
        }
        return found.isPresent() ? found : likely(now, exists);
    }

    private Optional<Schema> likely(Schema now, Predicate<String> exists) throws IOException {
        List<Schema> others = new ArrayList<>();
        for (String table : tables()) {
            try {
                read(table).filter(other -> other.table().equals(table)).ifPresent(others::add);
            } catch (DamagedSchemaException elsewhere) {
                // Reported where the record of that table is compiled.
            }
        }
        return others.stream()
                .filter(other -> !isClaimed(other.table()))
                .filter(other -> other.record().equals(now.record())
                        || (other.id().equals(now.id())
                                && other.idEncoding().equals(now.idEncoding())
                                && other.components().equals(now.components())
                                && !exists.test(other.record())))
                .findFirst();
    }

    private List<String> tables() throws IOException {
        if (directory == null || !Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Writes the lock file of {@code schema}, unless it is there already, line for line. */
    public void write(Schema schema) throws IOException {
        Path file = file(schema.table());
        String text = SchemaText.write(schema);
        if (Files.exists(file) && Files.readString(file).replace("\r\n", "\n").equals(text)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Deletes the lock file of a table that has another name now, unless another entity has taken the old one. */
    public void retire(String formerTable) throws IOException {
        if (!isClaimed(formerTable)) {
            Files.deleteIfExists(file(formerTable));
        }
    }

    private Path file(String table) {
        if (directory == null) {
            throw new IllegalStateException("There are no lock files");
        }
        return directory.resolve(fileName(table));
    }
}
