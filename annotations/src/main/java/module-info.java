/**
 * The annotations of Cairn. They are read at compile time only, so {@code requires static dev.cairn.annotations} is
 * enough.
 */
module dev.cairn.annotations {
    exports dev.cairn.annotations;
}
