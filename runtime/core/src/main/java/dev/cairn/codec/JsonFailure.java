package dev.cairn.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.cairn.CairnException;

/** Says in one sentence what Jackson says in several lines: where and why something could not be read or written. */
final class JsonFailure {

    private static final int LONGEST_REASON = 300;

    private JsonFailure() {}

    static String describe(String component, String problem, Throwable failure) {
        return "Component \"" + component + inside(failure) + "\" " + problem + ": " + reason(failure);
    }

    /** The way from the component to the value at fault, such as {@code .lines[2].text}. */
    private static String inside(Throwable failure) {
        StringBuilder path = new StringBuilder();
        if (failure instanceof JsonMappingException mapping) {
            for (Reference step : mapping.getPath()) {
                if (step.getFieldName() != null) {
                    path.append('.').append(step.getFieldName());
                } else {
                    path.append('[').append(step.getIndex()).append(']');
                }
            }
        }
        return shortened(path.toString());
    }

    static String reason(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return "it is nested too deeply";
        }
        if (failure instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return shortened(
                    "the constructor of " + refused.getType().getRawClass().getName()
                            + " refused the component values: " + refused.getCause());
        }
        if (failure instanceof CairnException ours) {
            return shortened(String.valueOf(ours.getMessage()));
        }
        return shortened(
                failure instanceof JacksonException jackson
                        ? String.valueOf(jackson.getOriginalMessage())
                        : failure.toString());
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }
}
