package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexMethodsTest {

    @TempDir
    Path directory;

    @Test
    void anIndexGivesItsPrefixesRangesAndAlternatives() {
        assertThat(methods("""
                        @Entity
                        @Indexed({"status", "createdAt", "size"})
                        record Job(@Id String id, Status status, Instant createdAt, int size) {}
                        enum Status { NEW }
                        """))
                .containsExactly(
                        "scan scanByStatus(=status)",
                        "scan scanByStatusIn(in status)",
                        "scan scanByStatusInAndCreatedAt(in status, range createdAt)",
                        "scan scanByStatusAndCreatedAt(=status, =createdAt)",
                        "scan scanByStatusAndCreatedAt(=status, range createdAt)",
                        "scan scanByStatusAndCreatedAtAndSize(=status, =createdAt, =size)",
                        "scan scanByStatusAndCreatedAtAndSize(=status, =createdAt, range size)");
    }

    @Test
    void theFirstColumnHasARangeToo() {
        assertThat(methods("@Entity record Job(@Id String id, @Indexed Instant createdAt) {}"))
                .containsExactly(
                        "scan scanByCreatedAt(=createdAt)",
                        "scan scanByCreatedAt(range createdAt)",
                        "scan scanByCreatedAtIn(in createdAt)");
    }

    @Test
    void booleansAndEnumsByNameHaveNoRangeButEnumsByCodeDo() {
        assertThat(methods("""
                        @Entity
                        record Job(@Id String id, @Indexed boolean open, @Indexed Flag flag, @Indexed Level level) {}
                        record Flag(boolean set) {}
                        enum Level { LOW; @Code int code() { return 1; } }
                        """))
                .containsExactly(
                        "scan scanByOpen(=open)",
                        "scan scanByOpenIn(in open)",
                        "scan scanByFlag(=flag)",
                        "scan scanByFlagIn(in flag)",
                        "scan scanByLevel(=level)",
                        "scan scanByLevel(range level)",
                        "scan scanByLevelIn(in level)");
    }

    @Test
    void anIndexThatStartsWithTheIdLeavesTheIdItsOwnMethods() {
        assertThat(
                        methods(
                                "@SuppressWarnings(\"cairn\") @Entity @Indexed({\"id\", \"size\"}) record Job(@Id String id, int size) {}"))
                .containsExactly(
                        "scan scanById(=id)",
                        "scan scanByIdIn(in id)",
                        "scan scanByIdInAndSize(in id, range size)",
                        "scan scanByIdAndSize(=id, =size)",
                        "scan scanByIdAndSize(=id, range size)");
    }

    @Test
    void aUniqueIndexFindsByAllItsColumnsAndScansByTheOthers() {
        assertThat(methods("""
                        @Entity
                        @Indexed(value = {"namespace", "name"}, unique = true)
                        record Table(@Id long id, String namespace, String name) {}
                        """))
                .containsExactly(
                        "scan scanByNamespace(=namespace)",
                        "scan scanByNamespace(range namespace)",
                        "scan scanByNamespaceIn(in namespace)",
                        "scan scanByNamespaceInAndName(in namespace, range name)",
                        "find findByNamespaceAndName(=namespace, =name)",
                        "exists existsByNamespaceAndName(=namespace, =name)",
                        "scan scanByNamespaceAndName(=namespace, range name)");
    }

    @Test
    void aMethodOfASparseIndexBindsEveryNullableColumn() {
        assertThat(methods("""
                        @Entity
                        @Indexed({"namespace", "tableName", "size"})
                        record Job(@Id String id, String namespace, @Nullable String tableName, int size) {}
                        """))
                .containsExactly(
                        "scan scanByNamespaceInAndTableName(in namespace, range tableName)",
                        "scan scanByNamespaceAndTableName(=namespace, =tableName)",
                        "scan scanByNamespaceAndTableName(=namespace, range tableName)",
                        "scan scanByNamespaceAndTableNameAndSize(=namespace, =tableName, =size)",
                        "scan scanByNamespaceAndTableNameAndSize(=namespace, =tableName, range size)");
    }

    @Test
    void aSparseIndexWhoseLastColumnIsNullableHasAtLeastTheFullEquality() {
        assertThat(methods("""
                        @Entity
                        @Indexed({"a", "b", "c"})
                        record Job(@Id String id, boolean a, Optional<Boolean> b, @Nullable Boolean c) {}
                        """)).containsExactly("scan scanByAAndBAndC(=a, =b, =c)");
    }

    @Test
    void aColumnWithAPlaceForNullsCanBeUnboundAndAskedForThem() {
        assertThat(methods("""
                        @Entity
                        @Indexed({"folder", "due desc nulls last", "open"})
                        record Job(@Id String id, boolean folder, @Nullable Instant due, boolean open) {}
                        """))
                .containsExactly(
                        "scan scanByFolder(=folder)",
                        "scan scanByFolderIn(in folder)",
                        "scan scanByFolderInAndDue(in folder, range due)",
                        "scan scanByFolderAndDue(=folder, =due)",
                        "scan scanByFolderAndDue(=folder, range due)",
                        "scan scanByFolderAndDueIsNull(=folder, null due)",
                        "scan scanByFolderAndDueAndOpen(=folder, =due, =open)");
    }

    @Test
    void nullsAreAskedForOnlyWhereAllThatIsNullableAndLeftOutIsBound() {
        assertThat(methods("""
                        @Entity
                        @Indexed({"a nulls first", "b"})
                        record Job(@Id String id, @Nullable Boolean a, Optional<Boolean> b) {}
                        """)).containsExactly("scan scanByAAndB(=a, =b)");
        assertThat(methods("""
                        @Entity
                        @Indexed(value = {"a nulls first"}, unique = true)
                        record Third(@Id String id, @Nullable Boolean a) {}
                        """))
                .containsExactly(
                        "find findByA(=a)",
                        "exists existsByA(=a)",
                        "scan scanByAIsNull(null a)",
                        "scan scanByAIn(in a)");
    }

    @Test
    void aMultiValuedColumnIsAlwaysBoundToValues() {
        assertThat(methods("""
                        @Entity
                        @Indexed({"size", "tags", "color"})
                        record Job(@Id String id, int size, Set<String> tags, boolean color, @Indexed int[] parts) {}
                        """))
                .containsExactly(
                        "scan scanBySizeAndTags(=size, =tags)",
                        "scan scanBySizeAndTagsAndColor(=size, =tags, =color)",
                        "scan scanByParts(=parts)",
                        "scan scanByPartsIn(in parts)");
    }

    @Test
    void methodsOfAPartialIndexSayItsCondition() {
        assertThat(methods("""
                        @Entity
                        @Indexed(value = "size", where = "isOpen")
                        @Indexed(value = "name", where = "hasName", unique = true)
                        @Indexed(value = "name", where = "island", name = "b")
                        @Indexed(value = "id", where = "flag", name = "c")
                        record Job(@Id boolean id, boolean size, boolean name, boolean flag) {
                            boolean isOpen() {
                                return size;
                            }

                            boolean hasName() {
                                return name;
                            }

                            boolean island() {
                                return name;
                            }
                        }
                        """))
                .containsExactly(
                        "scan scanBySizeWhereOpen(=size)",
                        "scan scanBySizeInWhereOpen(in size)",
                        "find findByNameWhereName(=name)",
                        "exists existsByNameWhereName(=name)",
                        "scan scanByNameInWhereName(in name)",
                        "scan scanByNameWhereIsland(=name)",
                        "scan scanByNameInWhereIsland(in name)",
                        "scan scanByIdWhereFlag(=id)",
                        "scan scanByIdInWhereFlag(in id)");
    }

    @Test
    void pathsAndDerivedColumnsAreNamedAfterWhatTheySay() {
        assertThat(methods("""
                        @Entity
                        @Indexed({"address.open", "band desc"})
                        record Job(@Id String id, Address address) {
                            boolean band() {
                                return true;
                            }
                        }
                        record Address(boolean open) {}
                        """))
                .containsExactly(
                        "scan scanByAddressOpen(=address.open)",
                        "scan scanByAddressOpenIn(in address.open)",
                        "scan scanByAddressOpenAndBand(=address.open, =band)");
    }

    @Test
    void ofTwoIndexesWithTheSameMethodTheFirstInTheSourceHasIt() {
        EntityModel job = Compiled.entity(directory, """
                @SuppressWarnings("cairn")
                @Entity
                @Indexed({"status", "createdAt"})
                @Indexed(value = {"status", "size"}, name = "second")
                record Job(@Id String id, @Indexed Status status, Instant createdAt, int size) {}
                enum Status { NEW }
                """);

        assertThat(job.indexes()).extracting(IndexModel::name).containsExactly("status_created_at", "second", "status");
        assertThat(methods(job.indexes().get(0)))
                .contains("scan scanByStatus(=status)", "scan scanByStatusIn(in status)");
        assertThat(methods(job.indexes().get(1)))
                .containsExactly(
                        "scan scanByStatusInAndSize(in status, range size)",
                        "scan scanByStatusAndSize(=status, =size)",
                        "scan scanByStatusAndSize(=status, range size)");
        assertThat(methods(job.indexes().get(2))).isEmpty();
    }

    @Test
    void aUniqueIndexBesideAnEqualOneThatIsNotAddsWhatIsUnique() {
        EntityModel job = Compiled.entity(directory, """
                @Entity
                @Indexed("name")
                @Indexed(value = "name", unique = true, name = "unique_name")
                record Job(@Id String id, String name) {}
                """);

        assertThat(methods(job.indexes().get(1)))
                .containsExactly("find findByName(=name)", "exists existsByName(=name)");
    }

    @Test
    void aComponentNamedIdIsFineWhereItsMethodsDifferFromThoseOfTheId() {
        assertThat(methods("""
                        @Entity
                        @Indexed({"queue", "id"})
                        record Job(@Id String id, boolean queue) {}
                        """))
                .contains("scan scanByQueueAndId(=queue, =id)", "scan scanByQueueAndId(=queue, range id)");
    }

    private List<String> methods(String declarations) {
        return Compiled.entity(directory, declarations).indexes().stream()
                .flatMap(index -> methods(index).stream())
                .toList();
    }

    private static List<String> methods(IndexModel index) {
        return index.methods().stream().map(IndexMethodsTest::text).toList();
    }

    private static String text(IndexMethod method) {
        String parameters = method.parameters().stream()
                .map(parameter -> switch (parameter.binding()) {
                            case EQUAL -> "=";
                            case IN -> "in ";
                            case RANGE -> "range ";
                            case NULL -> "null ";
                        }
                        + parameter.column().name())
                .collect(Collectors.joining(", ", "(", ")"));
        return method.kind().name().toLowerCase(Locale.ROOT) + " " + method.name() + parameters;
    }
}
