package dev.cairn.codec;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.cairn.CorruptDataException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ValueType#form()} says: enough to read values without the classes that they were written from. What is read
 * has the JSON that the value itself would have, enum constants being their names and records maps.
 */
sealed interface Form {

    String INTEGER = "integer";
    String INTEGERS = "integers";
    String STRING = "string";
    String JSON = "json";
    String CONSTANTS = "enum";
    String LIST = "list";
    String MAP = "map";
    String RECORD = "record";
    String ID = "id";

    /** Reads a value. */
    @Nullable
    Object read(ValueReader in);

    /** Whether code that writes values of this form reads those of {@code written} for what they are. */
    boolean accepts(Form written);

    /** A single value, JSON included. */
    record Scalar(String name, ValueType<?> type) implements Form {

        @Override
        public @Nullable Object read(ValueReader in) {
            return type.read(in);
        }

        @Override
        public boolean accepts(Form written) {
            return written instanceof Scalar other && other.name.equals(name);
        }
    }

    /** A value that is JSON already; no bytes are null. */
    record Json() implements Form {

        @Override
        public @Nullable Object read(ValueReader in) {
            byte[] json = in.readBytes();
            return json.length == 0 ? null : new RawValue(new String(json, StandardCharsets.UTF_8));
        }

        @Override
        public boolean accepts(Form written) {
            return written instanceof Json;
        }
    }

    /** A value after a byte that says whether there is one. */
    record OrNull(Form content) implements Form {

        @Override
        public @Nullable Object read(ValueReader in) {
            return in.readBoolean() ? content.read(in) : null;
        }

        @Override
        public boolean accepts(Form written) {
            return written instanceof OrNull other && content.accepts(other.content);
        }
    }

    /** An enum constant. */
    record Constants(List<String> names) implements Form {

        @Override
        public @Nullable Object read(ValueReader in) {
            int position = in.readVarInt() - 1;
            if (position < -1 || position >= names.size()) {
                throw new CorruptDataException(
                        "A stored value has the enum constant " + position + " of " + names.size() + ".");
            }
            return position == -1 ? null : names.get(position);
        }

        @Override
        public boolean accepts(Form written) {
            return written instanceof Constants other
                    && other.names.size() <= names.size()
                    && other.names.equals(names.subList(0, other.names.size()));
        }
    }

    /** A collection or an array. */
    record Elements(Form element) implements Form {

        @Override
        public @Nullable Object read(ValueReader in) {
            int count = in.readCount();
            if (count < 0) {
                return null;
            }
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                list.add(element.read(in));
            }
            return list;
        }

        @Override
        public boolean accepts(Form written) {
            return written instanceof Elements other && element.accepts(other.element);
        }
    }

    /** A map. */
    record Mapping(Form key, Form value) implements Form {

        @Override
        public @Nullable Object read(ValueReader in) {
            int count = in.readCount();
            if (count < 0) {
                return null;
            }
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                Object each = key.read(in);
                if (each == null || map.containsKey(each)) {
                    throw new CorruptDataException("A stored value has a map with a key twice, or without a key.");
                }
                map.put(each, value.read(in));
            }
            return map;
        }

        @Override
        public boolean accepts(Form written) {
            return written instanceof Mapping other && key.accepts(other.key) && value.accepts(other.value);
        }
    }

    /** A record inside another. */
    record Composed(Fields fields) implements Form {

        @Override
        public @Nullable Object read(ValueReader in) {
            return in.readBoolean() ? fields.read(in) : null;
        }

        @Override
        public boolean accepts(Form written) {
            return written instanceof Composed other && fields.accepts(other.fields);
        }
    }

    /** The id, of which the value has nothing: one scalar, or a record of such. */
    record Id(Fields parts) implements Form {

        @Override
        public Object read(ValueReader in) {
            return IdJson.asWritten(in.idJson(), this);
        }

        @Override
        public boolean accepts(Form written) {
            return written instanceof Id; // whatever its type was called, the key is the same
        }
    }

    /** The id as the record of today has it. */
    record IdOfToday() implements Form {

        @Override
        public Object read(ValueReader in) {
            return IdJson.today(in.idJson());
        }

        @Override
        public boolean accepts(Form written) {
            return written instanceof Id;
        }
    }

    /** The components of a record, of which those that are null are left out when they are read. */
    record Fields(List<String> names, List<Form> forms) {

        Map<String, Object> read(ValueReader in) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                Object value = forms.get(i).read(in);
                if (value != null) {
                    values.put(names.get(i), value);
                }
            }
            return values;
        }

        Fields withIdOfToday() {
            return new Fields(
                    names,
                    forms.stream()
                            .map(form -> form instanceof Id ? new IdOfToday() : form)
                            .toList());
        }

        boolean accepts(Fields written) {
            if (!names.equals(written.names)) {
                return false;
            }
            for (int i = 0; i < forms.size(); i++) {
                if (!forms.get(i).accepts(written.forms.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
