package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the text of a form, such as {@code list(record(name:string,since:instant?))}. The text comes from the catalog, which may be
 * damaged.
 */
final class FormParser {

    private static final int DEEPEST = 200;

    private static final Map<String, ValueType<?>> SCALARS = Stream.<ValueType<?>>of(
                    ValueType.BOOLEAN,
                    ValueType.BYTE,
                    ValueType.LONG,
                    ValueType.CHAR,
                    ValueType.FLOAT,
                    ValueType.DOUBLE,
                    ValueType.STRING,
                    ValueType.BYTES,
                    ValueType.CHARS,
                    ValueType.BOOLEANS,
                    ValueType.LONGS,
                    ValueType.FLOATS,
                    ValueType.DOUBLES,
                    ValueType.UUID,
                    ValueType.BIG_INTEGER,
                    ValueType.BIG_DECIMAL,
                    ValueType.INSTANT,
                    ValueType.DURATION,
                    ValueType.LOCAL_DATE,
                    ValueType.LOCAL_TIME,
                    ValueType.LOCAL_DATE_TIME)
            .collect(Collectors.toUnmodifiableMap(ValueType::form, Function.identity()));

    private final String text;
    private int position;
    private int depth;

    private FormParser(String text) {
        this.text = text;
    }

    static Form parse(String text) {
        FormParser parser = new FormParser(text);
        Form form = parser.form();
        if (parser.position < text.length()) {
            throw parser.damaged();
        }
        return form;
    }

    private Form form() {
        if (++depth > DEEPEST) {
            throw damaged();
        }
        Form form = content(word());
        depth--;
        while (at('?')) {
            position++;
            form = new Form.OrNull(form);
        }
        return form;
    }

    private Form content(String name) {
        return switch (name) {
            case Form.JSON -> new Form.Json();
            case Form.CONSTANTS -> new Form.Constants(constants());
            case Form.LIST -> {
                expect('(');
                Form element = form();
                expect(')');
                yield new Form.Elements(element);
            }
            case Form.ID -> new Form.Id(at('(') ? fields() : new Form.Fields(List.of(), List.of()));
            case Form.MAP -> {
                expect('(');
                Form key = form();
                expect(',');
                Form value = form();
                expect(')');
                yield new Form.Mapping(key, value);
            }
            case Form.RECORD -> new Form.Composed(fields());
            default -> {
                ValueType<?> type = SCALARS.get(name);
                if (type == null) {
                    throw damaged();
                }
                yield new Form.Scalar(name, type);
            }
        };
    }

    private List<String> constants() {
        List<String> names = new ArrayList<>();
        expect('(');
        while (!at(')')) {
            if (!names.isEmpty()) {
                expect(',');
            }
            names.add(word());
        }
        expect(')');
        return List.copyOf(names);
    }

    private Form.Fields fields() {
        List<String> names = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        expect('(');
        while (!at(')')) {
            if (!names.isEmpty()) {
                expect(',');
            }
            names.add(word());
            expect(':');
            forms.add(form());
        }
        expect(')');
        return new Form.Fields(List.copyOf(names), List.copyOf(forms));
    }

    private String word() {
        int start = position;
        while (position < text.length() && "(),:?".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (position == start) {
            throw damaged();
        }
        return text.substring(start, position);
    }

    private boolean at(char symbol) {
        return position < text.length() && text.charAt(position) == symbol;
    }

    private void expect(char symbol) {
        if (!at(symbol)) {
            throw damaged();
        }
        position++;
    }

    private CorruptDataException damaged() {
        return new CorruptDataException(
                "The catalog has a damaged form of values, or one of a newer version of Cairn, at character " + position
                        + ": " + JsonFailure.shortened(text));
    }
}
