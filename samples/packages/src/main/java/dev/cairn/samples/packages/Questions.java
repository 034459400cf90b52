package dev.cairn.samples.packages;

import dev.cairn.Query;
import dev.cairn.Range;
import java.util.List;
import java.util.Optional;

/**
 * What one may want to know of an archive, each a call on the generated repository. None reads more of the database than
 * its answer needs.
 */
final class Questions {

    private final DebianPackageRepository packages;

    Questions(DebianPackageRepository packages) {
        this.packages = packages;
    }

    /** The index keeps each section sorted by size, the largest first, and {@code limit} stops. */
    List<DebianPackage> largestOf(String section, int count) {
        return packages.scanBySection(section).limit(count).toList();
    }

    /** A range on the second column; to count, entries are enough and no package is read. */
    long countOfSize(String section, Range<Long> sizeBytes) {
        return packages.scanBySectionAndSizeBytes(section, sizeBytes).count();
    }

    /** The index has an entry for each name in {@code depends}. */
    List<DebianPackage> dependentsOf(String name) {
        return packages.scanByDepends(name).toList();
    }

    /**
     * Two conditions, each with an index of its own. The planner reads the one with the fewer entries and checks the other
     * condition on what it finds; {@code explain()} tells which.
     */
    Query<PackageId, DebianPackage> dependentsOf(String name, String section) {
        return packages.where(DebianPackageColumns.DEPENDS.contains(name).and(DebianPackageColumns.SECTION.eq(section)))
                .orderBy(DebianPackageColumns.SIZE_BYTES.desc());
    }

    List<DebianPackage> taggedWith(String tag) {
        return packages.scanByTags(tag).toList();
    }

    /** With any of the tags. A package that has several of them comes once. */
    long countTaggedWithAnyOf(String... tags) {
        return packages.scanByTagsIn(List.of(tags)).count();
    }

    /** Missing values are in the index, since it says where; there they are sorted by the next column. */
    List<DebianPackage> largestWithoutHomepage(int count) {
        return packages.scanByHomepageIsNull().limit(count).toList();
    }

    long countWithoutHomepage() {
        return packages.scanByHomepageIsNull().count();
    }

    List<DebianPackage> maintainedBy(String maintainer) {
        return packages.scanByMaintainer(maintainer).toList();
    }

    /** The table itself is in the order of the ids, so it serves as an index on names. */
    List<PackageId> namesStartingWith(String prefix) {
        return packages.scanById(PackageId.startingWith(prefix)).ids().toList();
    }

    Optional<DebianPackage> find(String name, String version) {
        return packages.findById(new PackageId(name, version));
    }

    /** A composite id can be scanned by its first components. */
    List<DebianPackage> versionsOf(String name) {
        return packages.scanByIdName(name).toList();
    }

    /** The most important first. An entry has the indexed columns and the id, which is all that is asked for. */
    List<DebianPackageIndexes.PriorityEntry> essential() {
        return packages.scanByPriority(Range.atMost(Priority.IMPORTANT))
                .entries()
                .toList();
    }
}
