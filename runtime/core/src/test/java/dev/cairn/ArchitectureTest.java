package dev.cairn;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.beans.XMLDecoder;
import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Packages depend one way. The package {@code dev.cairn} holds two layers that users import from one place: the
 * database at the top, and at the bottom the vocabulary that every layer speaks.
 */
class ArchitectureTest {

    private static final Set<String> DATABASE = Set.of(
            "Backups",
            "Cairn",
            "CairnBuilder",
            "AsyncCalls",
            "Repository",
            "EntityRepository",
            "OpenTransaction",
            "Transaction",
            "Transactions",
            "Stats",
            "TableStats",
            "IndexStats",
            "IndexInfo");

    private static final DescribedPredicate<JavaClass> DATABASE_CLASSES = resideInAPackage("dev.cairn")
            .and(DescribedPredicate.describe(
                    "the database", type -> DATABASE.contains(outermost(type).getSimpleName())));

    /** The one kind of scan that speaks of columns and filters. */
    private static final DescribedPredicate<JavaClass> QUERY_CLASS = resideInAPackage("dev.cairn")
            .and(DescribedPredicate.describe(
                    "the query", type -> type.getSimpleName().equals("Query")));

    private static final DescribedPredicate<JavaClass> VOCABULARY_CLASSES = resideInAPackage("dev.cairn")
            .and(DescribedPredicate.not(DATABASE_CLASSES))
            .and(DescribedPredicate.not(QUERY_CLASS))
            .as("the vocabulary");

    private static final ArchRule LAYERS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.cairn..")
            .layer("database")
            .definedBy(DATABASE_CLASSES)
            .layer("store")
            .definedBy("dev.cairn.store")
            .layer("query")
            .definedBy(resideInAPackage("dev.cairn.query").or(QUERY_CLASS))
            .layer("catalog")
            .definedBy("dev.cairn.catalog")
            .layer("index")
            .definedBy("dev.cairn.index")
            .layer("engines")
            .definedBy("dev.cairn.backend.rocksdb", "dev.cairn.backend.memory")
            .layer("backend")
            .definedBy("dev.cairn.backend", "dev.cairn.backend.overlay", "dev.cairn.backend.cache")
            .layer("sort")
            .definedBy("dev.cairn.sort")
            .layer("key")
            .definedBy("dev.cairn.key")
            .layer("codec")
            .definedBy("dev.cairn.codec")
            .layer("vocabulary")
            .definedBy(VOCABULARY_CLASSES)
            .whereLayer("database")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("database")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("database", "store")
            .whereLayer("catalog")
            .mayOnlyBeAccessedByLayers("database", "store")
            .whereLayer("index")
            .mayOnlyBeAccessedByLayers("database", "store", "query", "catalog")
            .whereLayer("engines")
            .mayOnlyBeAccessedByLayers("database")
            .whereLayer("backend")
            .mayOnlyBeAccessedByLayers("database", "store", "query", "catalog", "engines")
            .whereLayer("sort")
            .mayOnlyBeAccessedByLayers("store")
            .whereLayer("key")
            .mayOnlyBeAccessedByLayers("database", "store", "query", "catalog", "index", "backend", "engines")
            .whereLayer("codec")
            .mayOnlyBeAccessedByLayers("database", "store", "query", "catalog", "index", "key")
            .whereLayer("vocabulary")
            .mayNotAccessAnyLayer();

    private static final ArchRule NO_CYCLES =
            SlicesRuleDefinition.slices().matching("dev.cairn.(*)..").should().beFreeOfCycles();

    private static final ArchRule ROCKSDB_STAYS_BEHIND_ITS_BACKEND = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cairn.backend.rocksdb")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.rocksdb..");

    private static final ArchRule ERRORS_HAVE_ONE_ROOT =
            classes().that().areAssignableTo(RuntimeException.class).should().beAssignableTo(CairnException.class);

    /** Stored bytes name no class: nothing that reads them could make an object of one. */
    private static final ArchRule NO_JAVA_SERIALIZATION = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class, Externalizable.class, XMLDecoder.class);

    private static final ArchRule NO_POLYMORPHIC_JSON = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind.jsontype..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("com[.]fasterxml[.]jackson[.]annotation[.]Json(TypeInfo|TypeId|SubTypes|TypeName).*")
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "a mapper is told to name types",
                    call -> call.getTarget().getName().matches("(activate|enable)DefaultTyping.*|setPolymorphic.*")));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.cairn");

    @Test
    void layersDependDownward() {
        LAYERS.check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        NO_CYCLES.check(MAIN);
    }

    @Test
    void rocksDbStaysBehindItsBackend() {
        ROCKSDB_STAYS_BEHIND_ITS_BACKEND.check(MAIN);
    }

    /** Neither do its public classes hand out or take what is native. */
    @Test
    void noNativeObjectIsPublic() {
        assertThat(MAIN.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(type -> type.getMembers().stream())
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.PROTECTED))
                        .filter(member -> member.getAllInvolvedRawTypes().stream()
                                .anyMatch(type -> type.getPackageName().startsWith("org.rocksdb"))))
                .isEmpty();
    }

    @Test
    void errorsHaveOneRoot() {
        ERRORS_HAVE_ONE_ROOT.check(MAIN);
    }

    @Test
    void nothingIsSerializedByJava() {
        NO_JAVA_SERIALIZATION.check(MAIN);
    }

    @Test
    void noJsonNamesTypes() {
        NO_POLYMORPHIC_JSON.check(MAIN);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
