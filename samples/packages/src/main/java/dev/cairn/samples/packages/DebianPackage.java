package dev.cairn.samples.packages;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A binary package of the archive.
 *
 * <p>From this record the processor writes {@code DebianPackageRepository}, with one method for each question that the id
 * or an index can answer, {@code DebianPackageIndexes}, which says how to build the index entries, and
 * {@code DebianPackageColumns}, of which filters are made. Of the indexes,
 *
 * <ul>
 *   <li>{@code section, sizeBytes desc} keeps the packages of each section sorted by size, the largest first;
 *   <li>{@code homepage nulls first, sizeBytes desc} has those without a homepage too, as {@code nulls first} says where
 *       they go;
 *   <li>{@code tags} and {@code depends} have an entry for each element of the list.
 * </ul>
 *
 * <p>Components that no index names are stored and returned like all others.
 *
 * @param id name and version, since four names of the archive have two versions
 * @param source the source package that this one is built from
 * @param architecture {@code amd64}, or {@code all} if it runs on every architecture
 * @param maintainer who looks after it, with an e-mail address
 * @param section what it is about
 * @param priority how much a system needs it
 * @param sizeBytes the size of the package file
 * @param installedSizeKib the size once installed, in KiB
 * @param homepage the project's page, if it has one
 * @param tags what it is, as {@code facet::tag}
 * @param depends the names of the packages it needs
 * @param summary one line about it
 */
@Entity("packages")
@Indexed({"section", "sizeBytes desc"})
@Indexed({"homepage nulls first", "sizeBytes desc"})
public record DebianPackage(
        @Id PackageId id,
        String source,
        String architecture,
        @Indexed String maintainer,
        String section,
        @Indexed Priority priority,
        long sizeBytes,
        long installedSizeKib,
        @Nullable String homepage,
        @Indexed List<String> tags,
        @Indexed List<String> depends,
        String summary) {}
