package dev.cairn.codec;

import com.fasterxml.jackson.core.JacksonException;
import dev.cairn.CorruptDataException;
import dev.cairn.EntityMigration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what the compact codec wrote as the JSON that the same entity would have had. */
final class CompactJson<V> implements EntityCodec<V> {

    private final JsonCodec<V> json;

    CompactJson(JsonCodec<V> json) {
        this.json = json;
    }

    @Override
    public byte format() {
        return CompactCodec.FORMAT;
    }

    @Override
    public void encode(V entity, ValueWriter out) {
        throw new UnsupportedOperationException("values are only read in this way");
    }

    @Override
    public V decode(ValueReader in, WriterSchema writer) {
        return json.decode(new ValueReader(today(in, writer)), writer);
    }

    @Override
    public V migrate(ValueReader in, WriterSchema writer, List<EntityMigration> migrations) {
        return json.migrate(new ValueReader(asWritten(in, writer)), writer, migrations);
    }

    /** For the record of today: of an id in the key, its key says more than the records that were around it. */
    static byte[] today(ValueReader in, WriterSchema writer) {
        return json(in, fields(writer).withIdOfToday());
    }

    /** For what knows the record as it was. */
    static byte[] asWritten(ValueReader in, WriterSchema writer) {
        return json(in, fields(writer));
    }

    private static byte[] json(ValueReader in, Form.Fields fields) {
        Map<String, Object> values = fields.read(in);
        if (in.remaining() > 0) {
            throw new CorruptDataException(
                    "A stored value goes on after its last component, with " + in.remaining() + " bytes.");
        }
        try {
            return StoredJson.MAPPER.writeValueAsBytes(values);
        } catch (JacksonException e) {
            throw new CorruptDataException(
                    "A stored value has what cannot have been written: " + JsonFailure.reason(e), e);
        }
    }

    /** The forms of the components of {@code writer}. */
    static Form.Fields fields(WriterSchema writer) {
        List<String> names = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        for (WrittenComponent component : writer.components()) {
            String form = component.form();
            if (form == null) {
                throw new CorruptDataException(
                        "A stored value is compact, and the catalog says that its writer was not.");
            }
            names.add(component.name());
            forms.add(FormParser.parse(form));
        }
        return new Form.Fields(List.copyOf(names), List.copyOf(forms));
    }
}
