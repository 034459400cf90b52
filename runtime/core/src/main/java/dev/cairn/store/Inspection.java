package dev.cairn.store;

import dev.cairn.Finding;
import dev.cairn.TableProgress;
import dev.cairn.index.IndexDefinition;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a verification or a repair is to look at, and who hears of it. Immutable.
 *
 * <p>The consumers are called on the thread that runs the inspection, and what they throw ends it; no locks are held
 * meanwhile, so they may use the database.
 */
public final class Inspection {

    private final @Nullable EntityDescriptor<?, ?> table;
    private final @Nullable IndexDefinition<?, ?> index;
    private final Consumer<? super TableProgress> progress;
    private final Consumer<? super Finding> findings;

    private Inspection(
            @Nullable EntityDescriptor<?, ?> table,
            @Nullable IndexDefinition<?, ?> index,
            Consumer<? super TableProgress> progress,
            Consumer<? super Finding> findings) {
        this.table = table;
        this.index = index;
        this.progress = progress;
        this.findings = findings;
    }

    /**
     * All tables whose entities are registered, with all of their indexes.
     *
     * @return an inspection of everything
     */
    public static Inspection ofEverything() {
        return new Inspection(null, null, progress -> {}, finding -> {});
    }

    /**
     * One table with all of its indexes.
     *
     * @param entity the entity, such as {@code JobIndexes.ENTITY}; it is registered if it is not yet
     * @return an inspection of its table
     */
    public static Inspection of(EntityDescriptor<?, ?> entity) {
        return new Inspection(Objects.requireNonNull(entity, "entity"), null, progress -> {}, finding -> {});
    }

    /**
     * One index.
     *
     * @param index the index of a registered entity, such as {@code JobIndexes.STATUS_CREATED_AT}
     * @return an inspection of it
     */
    public static Inspection of(IndexDefinition<?, ?> index) {
        return new Inspection(null, Objects.requireNonNull(index, "index"), progress -> {}, finding -> {});
    }

    /**
     * The same inspection, of whose progress somebody hears: after every few hundred entities or entries.
     *
     * @param listener what is called
     * @return the inspection
     */
    public Inspection onProgress(Consumer<? super TableProgress> listener) {
        return new Inspection(table, index, Objects.requireNonNull(listener, "listener"), findings);
    }

    /**
     * The same inspection, of which somebody hears every finding; a report lists only the first ones.
     *
     * @param listener what is called
     * @return the inspection
     */
    public Inspection onFinding(Consumer<? super Finding> listener) {
        return new Inspection(table, index, progress, Objects.requireNonNull(listener, "listener"));
    }

    @Nullable
    EntityDescriptor<?, ?> table() {
        return table;
    }

    @Nullable
    IndexDefinition<?, ?> index() {
        return index;
    }

    Consumer<? super TableProgress> progress() {
        return progress;
    }

    Consumer<? super Finding> findings() {
        return findings;
    }
}
