import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.IndexScan;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
import java.util.Collection;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Note} in table {@code note} and finds it by {@code noteId} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link NoteIndexes#COLOUR}: {@code colour}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class NoteRepository extends EntityRepository<NoteId, Note> {

    private NoteRepository(IndexedEntityStore<NoteId, Note> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Note} in {@code db}. What is not there yet, the table or an index, is created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Note}
     */
    public static NoteRepository of(Cairn db) {
        return new NoteRepository(db.store(NoteIndexes.ENTITY));
    }

    @Override
    public NoteRepository in(Transaction transaction) {
        return new NoteRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code colour}, ordered by {@code noteId}. Uses the index {@code colour} with
     * the key {@code (colour, noteId)}: a seek, then an entry and an entity for each row.
     *
     * @param colour the value of {@code colour}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<NoteId, Note, NoteIndexes.ColourEntry> scanByColour(Colour colour) {
        return store().scan(NoteIndexes.COLOUR, IndexBounds.equalTo(colour));
    }

    /**
     * Scans the entities with {@code colour} among the given values, ordered by {@code noteId}. Uses the index
     * {@code colour} with the key {@code (colour, noteId)}: a seek for each value, then an entry and an entity for each
     * row.
     *
     * @param colours the values of {@code colour}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<NoteId, Note, NoteIndexes.ColourEntry> scanByColourIn(Collection<Colour> colours) {
        return store().scan(NoteIndexes.COLOUR, IndexBounds.in(colours));
    }
}
