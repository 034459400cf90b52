package dev.cairn.samples.packages;

import dev.cairn.Range;

/**
 * A composite id. Ids are ordered by name, then by version (as text, not by Debian's rules for versions), so the versions
 * of one name stand side by side: {@code DebianPackageRepository.scanByIdName} reads just them.
 *
 * @param name the name of the package
 * @param version its version
 */
public record PackageId(String name, String version) {

    /** Above every character that a name can hold. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /**
     * The ids whose name starts with a prefix. As ids are ordered by name first, they are one range.
     *
     * @param prefix the start of the name
     * @return the range of ids
     */
    static Range<PackageId> startingWith(String prefix) {
        return Range.closedOpen(new PackageId(prefix, ""), new PackageId(prefix + LAST_CHARACTER, ""));
    }

    /** Returns the id as Debian's tools write it, such as {@code bash=5.2.15-2+b7}. */
    @Override
    public String toString() {
        return name + "=" + version;
    }
}
