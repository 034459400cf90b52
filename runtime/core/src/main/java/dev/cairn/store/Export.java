package dev.cairn.store;

import dev.cairn.TableProgress;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What an export is to hold, and who hears of its progress. Immutable. */
public final class Export {

    private final List<EntityDescriptor<?, ?>> entities;
    private final Consumer<? super TableProgress> progress;

    private Export(List<EntityDescriptor<?, ?>> entities, Consumer<? super TableProgress> progress) {
        this.entities = entities;
        this.progress = progress;
    }

    /**
     * All tables of the database, whose entities have to be registered.
     *
     * @return an export of everything
     */
    public static Export ofEverything() {
        return new Export(List.of(), progress -> {});
    }

    /**
     * Some tables.
     *
     * @param entity an entity, such as {@code JobIndexes.ENTITY}; it is registered if it is not yet
     * @param more further entities
     * @return an export of their tables
     */
    public static Export of(EntityDescriptor<?, ?> entity, EntityDescriptor<?, ?>... more) {
        return new Export(Descriptors.list(entity, more), progress -> {});
    }

    /**
     * The same export, of whose progress somebody hears: after every thousand entities, on the thread that exports.
     *
     * @param listener what is called; what it throws ends the export
     * @return the export
     */
    public Export onProgress(Consumer<? super TableProgress> listener) {
        return new Export(entities, Objects.requireNonNull(listener, "listener"));
    }

    /** The entities to export; none for all that are registered. */
    List<EntityDescriptor<?, ?>> entities() {
        return entities;
    }

    Consumer<? super TableProgress> progress() {
        return progress;
    }
}
