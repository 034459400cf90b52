package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.ScalarType;
import javax.lang.model.element.Modifier;

/** Writes {@code JobRepository}: what the runtime offers for any entity, and a method for all that an index serves. */
final class RepositoryWriter {

    private final EntityModel entity;
    private final GeneratedNames names;

    RepositoryWriter(EntityModel entity, GeneratedNames names) {
        this.entity = entity;
        this.names = names;
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.repository())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(javadoc())
                .superclass(names.keyedBy(RuntimeName.ENTITY_REPOSITORY))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(names.keyedBy(RuntimeName.INDEXED_ENTITY_STORE), "store")
                        .addStatement("super(store)")
                        .build())
                .addMethod(factory())
                .addMethod(withinTransaction())
                .addMethods(new IdMethodsWriter(entity, names).write());
        if (entity.exported()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        for (IndexModel index : entity.indexes()) {
            IndexMethodWriter writer = new IndexMethodWriter(entity, names, index);
            for (IndexMethod method : index.methods()) {
                type.addMethod(writer.write(method));
            }
        }
        return type.build();
    }

    private CodeBlock javadoc() {
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add(
                        "Stores {@link $T} in table {@code $L} and finds it by {@code $L}$L.\n\n",
                        names.record(),
                        entity.table(),
                        entity.id().name(),
                        entity.indexes().isEmpty() ? "" : " and through its indexes")
                .add("<p>Safe for use by several threads. No argument may be null.\n");
        entity.generatedId().ifPresent(type -> javadoc.add("\n$L", generatedId(type)));
        if (!entity.indexes().isEmpty()) {
            javadoc.add("\n<ul>\n");
            for (IndexModel index : entity.indexes()) {
                javadoc.add(
                        "  <li>{@link $T#$L}: $L$L\n",
                        names.indexes(),
                        names.of(index).constant(),
                        IndexSentences.columns(index.columns()),
                        (index.unique() ? ", unique" : "")
                                + (index.partial() ? ", only where " + IndexSentences.condition(index) : ""));
            }
            javadoc.add("</ul>\n");
        }
        return javadoc.build();
    }

    private CodeBlock generatedId(ScalarType type) {
        boolean number = type == ScalarType.LONG;
        return CodeBlock.of(
                "<p>An entity that is inserted with $L for its {@code $L} gets $L, and is returned with it.\n",
                number ? "0 or null" : "null or zeros",
                entity.id().name(),
                number ? "a number that no other has had" : "a time-ordered UUID");
    }

    private MethodSpec withinTransaction() {
        return Overriding.method("in", names.repository())
                .addParameter(RuntimeName.TRANSACTION.type(), "transaction")
                .addStatement("return new $T(store(transaction))", names.repository())
                .build();
    }

    private MethodSpec factory() {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Opens the repository of {@link $T} in {@code db}. $L\n\n",
                        names.record(),
                        entity.indexes().isEmpty()
                                ? "The table is created if it is not there yet."
                                : "What is not there yet, the table or an index, is created.")
                .addJavadoc("@param db the database, which must stay open while the repository is used\n")
                .addJavadoc("@return the repository\n")
                .addJavadoc(
                        "@throws $T if what {@code db} holds does not fit {@link $T}\n",
                        RuntimeName.SCHEMA_MISMATCH_EXCEPTION.type(),
                        names.record())
                .addParameter(RuntimeName.CAIRN.type(), "db")
                .returns(names.repository())
                .addStatement(
                        "return new $T(db.store($T.$L))", names.repository(), names.indexes(), GeneratedNames.ENTITY)
                .build();
    }
}
