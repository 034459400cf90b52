package dev.cairn.samples.packages;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;

/**
 * How far the load of an archive has come: a second table of the same database, without secondary indexes.
 *
 * @param archive the name of the archive
 * @param packages how many packages are stored for certain
 * @param complete whether these are all
 */
@Entity
public record LoadProgress(@Id String archive, int packages, boolean complete) {}
