package dev.cairn.store;

import dev.cairn.TableProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** How an export is to be imported, and who hears of the progress. Immutable. */
public final class Import {

    private final boolean replacing;
    private final List<EntityDescriptor<?, ?>> entities;
    private final List<Renaming> renamings;
    private final boolean unknownIgnored;
    private final boolean checksumIgnored;
    private final Consumer<? super TableProgress> progress;

    /** A component that the export has under another name. */
    record Renaming(String table, String exported, String component) {}

    private Import(
            boolean replacing,
            List<EntityDescriptor<?, ?>> entities,
            List<Renaming> renamings,
            boolean unknownIgnored,
            boolean checksumIgnored,
            Consumer<? super TableProgress> progress) {
        this.replacing = replacing;
        this.entities = entities;
        this.renamings = renamings;
        this.unknownIgnored = unknownIgnored;
        this.checksumIgnored = checksumIgnored;
        this.progress = progress;
    }

    /**
     * An import of entities none of which is there yet: one whose id is taken ends it.
     *
     * @return the import
     */
    public static Import inserting() {
        return new Import(false, List.of(), List.of(), false, false, progress -> {});
    }

    /**
     * An import that replaces entities which are there under the same ids. It can be repeated, for example after an
     * error. An entity with a version gets a later one than that which it replaces.
     *
     * @return the import
     */
    public static Import upserting() {
        return new Import(true, List.of(), List.of(), false, false, progress -> {});
    }

    /**
     * The same import of some tables only; others that the export has are left out.
     *
     * @param entity an entity, such as {@code JobIndexes.ENTITY}; it is registered if it is not yet
     * @param more further entities
     * @return the import
     */
    public Import only(EntityDescriptor<?, ?> entity, EntityDescriptor<?, ?>... more) {
        return new Import(
                replacing, Descriptors.list(entity, more), renamings, unknownIgnored, checksumIgnored, progress);
    }

    /**
     * The same import, which reads a component that the export has under another name.
     *
     * @param table the name of the table, as the code has it
     * @param exported the name of the component in the export
     * @param component its name in the code
     * @return the import
     */
    public Import renaming(String table, String exported, String component) {
        List<Renaming> more = new ArrayList<>(renamings);
        more.add(new Renaming(
                Objects.requireNonNull(table, "table"),
                Objects.requireNonNull(exported, "exported"),
                Objects.requireNonNull(component, "component")));
        return new Import(replacing, entities, List.copyOf(more), unknownIgnored, checksumIgnored, progress);
    }

    /**
     * The same import, which drops components that the code does not have, as when an older form of a record imports what
     * a newer one has exported. Without this, such an export is refused.
     *
     * @return the import
     */
    public Import ignoreUnknownComponents() {
        return new Import(replacing, entities, renamings, true, checksumIgnored, progress);
    }

    /**
     * The same import, which compares neither checksums nor counts: for an export that was edited.
     *
     * @return the import
     */
    public Import ignoreChecksum() {
        return new Import(replacing, entities, renamings, unknownIgnored, true, progress);
    }

    /**
     * The same import, of whose progress somebody hears: after every batch, on the thread that imports.
     *
     * @param listener what is called; what it throws ends the import
     * @return the import
     */
    public Import onProgress(Consumer<? super TableProgress> listener) {
        return new Import(
                replacing,
                entities,
                renamings,
                unknownIgnored,
                checksumIgnored,
                Objects.requireNonNull(listener, "listener"));
    }

    boolean replaces() {
        return replacing;
    }

    /** The entities to import; none for all. */
    List<EntityDescriptor<?, ?>> entities() {
        return entities;
    }

    List<Renaming> renamings() {
        return renamings;
    }

    boolean ignoresUnknown() {
        return unknownIgnored;
    }

    boolean ignoresChecksum() {
        return checksumIgnored;
    }

    Consumer<? super TableProgress> progress() {
        return progress;
    }
}
