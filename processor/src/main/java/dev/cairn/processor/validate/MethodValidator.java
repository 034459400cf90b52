package dev.cairn.processor.validate;

import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.read.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every index its methods. Of two indexes that serve the same method, the first has it. */
final class MethodValidator {

    /** Who has a method, and what it binds. */
    private record Owner(String shown, boolean isId, String where, List<Bound> bound) {}

    private record Bound(String component, boolean ignoreCase) {}

    private final Map<String, ComponentModel> components;
    private final Report report;
    private final Map<Signature, Owner> owners = new HashMap<>();

    MethodValidator(IdValidator.Id id, Map<String, ComponentModel> components, String record, Report report) {
        this.components = components;
        this.report = report;
        String shown = "the id " + id.component() + " of " + record;
        Owner owner = new Owner(shown, true, "", List.of(new Bound(id.component(), false)));
        JavaType type = id.key().type();
        owners.put(new Signature("findById", List.of(type)), owner);
        owners.put(new Signature("existsById", List.of(type)), owner);
        owners.put(new Signature("scanById", List.of(Signature.RANGE)), owner);
        addPrefixes(id.key(), id.component(), shown);
    }

    IndexModel validate(IndexDraft index) {
        List<IndexMethod> own = new ArrayList<>();
        boolean reported = false;
        for (IndexMethod method :
                MethodPlan.of(index.columns(), index.declaration().unique(), index.where())) {
            Signature signature = Signature.of(method);
            Owner owner = owners.get(signature);
            if (owner == null) {
                owners.put(signature, new Owner(index.shown(), false, index.where(), bound(method)));
                own.add(method);
            } else if (!reported
                    && (!owner.bound().equals(bound(method)) || !owner.where().equals(index.where()))) {
                report(index, method, signature, owner);
                reported = true;
            }
        }
        List<String> include =
                index.declaration().include().stream().map(Placed::value).toList();
        return new IndexModel(
                index.name(),
                index.formerNames(components),
                index.declaration().unique(),
                index.columns(),
                include.stream()
                        .flatMap(name -> Optional.ofNullable(components.get(name)).stream())
                        .toList(),
                include.contains(IncludeValidator.ALL),
                index.where(),
                index.declaration().counted().value(),
                index.declaration().version().value(),
                own);
    }

    private void report(IndexDraft index, IndexMethod method, Signature signature, Owner owner) {
        report.add(
                Problem.METHOD_CLASH,
                index.position(),
                index.subject(),
                signature.shown(),
                owner.shown(),
                cure(owner, index, names(bound(method))));
    }

    private static String cure(Owner owner, IndexDraft index, List<String> columns) {
        if (!names(owner.bound()).equals(columns)) {
            return "Rename one of the columns";
        }
        if (owner.isId()) {
            return "Rename the id, or remove the index";
        }
        return owner.where().equals(index.where()) ? "Keep one of the two indexes" : "Rename one of the conditions";
    }

    private static List<Bound> bound(IndexMethod method) {
        return method.parameters().stream()
                .map(IndexMethod.Parameter::column)
                .map(column -> new Bound(column.name(), column.ignoreCase()))
                .toList();
    }

    private static List<String> names(List<Bound> bound) {
        return bound.stream().map(Bound::component).toList();
    }

    /** Adds the scans by the first components of a composite id, which is reached by {@code path}. */
    private void addPrefixes(KeyModel id, String path, String shown) {
        if (id instanceof KeyModel.Wrapper wrapper) {
            addPrefixes(wrapper.part().key(), path + "." + wrapper.part().name(), shown);
        } else if (id instanceof KeyModel.Composite composite) {
            List<String> words = new ArrayList<>();
            List<JavaType> types = new ArrayList<>();
            List<Bound> bound = new ArrayList<>();
            for (KeyModel.Part part :
                    composite.parts().subList(0, composite.parts().size() - 1)) {
                words.add(Names.capitalized(part.name()));
                types.add(part.type());
                bound.add(new Bound(path + "." + part.name(), false));
                owners.put(
                        new Signature("scanById" + String.join("And", words), types),
                        new Owner(shown, true, "", List.copyOf(bound)));
            }
        }
    }
}
