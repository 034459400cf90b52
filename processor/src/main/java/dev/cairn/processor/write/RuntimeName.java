package dev.cairn.processor.write;

import com.palantir.javapoet.ClassName;
import dev.cairn.processor.model.ScalarType;
import dev.cairn.processor.model.SingleValue;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The types of the runtime that generated code uses, and which of their members. The processor does not depend on the
 * runtime; a test beside the runtime checks that each of these exists.
 */
public enum RuntimeName {
    CAIRN("dev.cairn", "Cairn", "store"),
    ENTITY_MIGRATION("dev.cairn", "EntityMigration", "migrate"),
    ENTITY_REPOSITORY("dev.cairn", "EntityRepository", "store in"),
    TRANSACTION("dev.cairn", "Transaction", ""),
    ENTITY_SCAN("dev.cairn", "EntityScan", ""),
    INDEX_SCAN("dev.cairn", "IndexScan", ""),
    RANGE("dev.cairn", "Range", ""),
    SCHEMA_MISMATCH_EXCEPTION("dev.cairn", "SchemaMismatchException", ""),
    INDEXED_ENTITY_STORE("dev.cairn.store", "IndexedEntityStore", "scan find exists scanByIdPrefix"),
    ENTITY_DESCRIPTOR(
            "dev.cairn.store",
            "EntityDescriptor",
            "table formerTables id idName idType neverNull components create generatedId version versionName withVersion migrations codec indexes"),
    GENERATED_ID("dev.cairn.store", "GeneratedId", "Sequence TimeOrdered"),
    COLUMN("dev.cairn.query", "Column", "of ordered string bool elements elementsOf"),
    ORDERED_COLUMN("dev.cairn.query", "OrderedColumn", ""),
    STRING_COLUMN("dev.cairn.query", "StringColumn", ""),
    BOOLEAN_COLUMN("dev.cairn.query", "BooleanColumn", ""),
    ELEMENTS_COLUMN("dev.cairn.query", "ElementsColumn", ""),
    INDEX_DEFINITION(
            "dev.cairn.index",
            "IndexDefinition",
            "name formerNames columns unique where included coversEntity counted version writeKeys writeValue sameKeys"),
    TYPED_INDEX_DEFINITION("dev.cairn.index", "TypedIndexDefinition", "entry"),
    INDEX_COLUMN("dev.cairn.index", "IndexColumn", "of ignoringCase desc elements nulls"),
    NULLS("dev.cairn.index", "Nulls", "FIRST LAST"),
    INDEX_ENTRY("dev.cairn.index", "IndexEntry", "id get find included findIncluded entity"),
    INDEX_BOUNDS("dev.cairn.index", "IndexBounds", "equalTo in within isNull then thenNull"),
    KEY_SINK("dev.cairn.index", "KeySink", "key exact"),
    KEY_TYPE("dev.cairn.key", "KeyType", "ofEnum wrapping record writeExact " + each(ScalarType::name)),
    KEY_PART("dev.cairn.key", "KeyPart", "of"),
    KEY_READER("dev.cairn.key", "KeyReader", "read"),
    KEY_WRITER(
            "dev.cairn.key",
            "KeyWriter",
            "write writeEnum writeStringIgnoreCase writeNull writePresent descending " + each(ScalarType::writeMethod)),
    VALUE_WRITER(
            "dev.cairn.codec",
            "ValueWriter",
            "writeString writeBoolean writeByte writeZigZag writeChar writeFloat writeDouble"),
    VALUE_READER(
            "dev.cairn.codec",
            "ValueReader",
            "readBoolean readByte readZigZagShort readZigZagInt readZigZagLong readChar readFloat readDouble"),
    VALUE_TYPE(
            "dev.cairn.codec",
            "ValueType",
            "write read orNull id ofEnum optional list set collection array map json " + each(SingleValue.values())),
    RECORD_TYPE("dev.cairn.codec", "RecordType", "part writeParts readParts"),
    COMPONENT("dev.cairn.codec", "Component", "of nullable cast formerly formerConstant withDefault"),
    GENERIC_TYPE("dev.cairn.codec", "GenericType", "of arrayOf"),
    ENTITY_CODEC("dev.cairn.codec", "EntityCodec", "json compact");

    private final String packageName;
    private final String simpleName;
    private final String members;

    RuntimeName(String packageName, String simpleName, String members) {
        this.packageName = packageName;
        this.simpleName = simpleName;
        this.members = members;
    }

    /** The name to import it by. */
    public String qualifiedName() {
        return packageName + "." + simpleName;
    }

    /** The methods, constants and nested classes that generated code uses or overrides, inherited ones left out. */
    public List<String> members() {
        return members.isEmpty() ? List.of() : List.of(members.split(" "));
    }

    ClassName type() {
        return ClassName.get(packageName, simpleName);
    }

    private static String each(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String each(Function<ScalarType, String> member) {
        return Arrays.stream(ScalarType.values()).map(member).collect(Collectors.joining(" "));
    }
}
