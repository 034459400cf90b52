/**
 * The main archive of Debian 12 as entities: 63,440 packages, and questions about them that indexes answer. Start reading
 * at {@link dev.cairn.samples.packages.DebianPackage}, the record from which everything else is generated.
 */
@NullMarked
package dev.cairn.samples.packages;

import org.jspecify.annotations.NullMarked;
