package dev.cairn.samples.packages;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the bundled archive from its first package to its last, one at a time. Not safe for use by several threads. */
final class Archive implements Iterator<DebianPackage>, Closeable {

    /** The number of packages in the bundled archive. */
    static final int SIZE = 63_440;

    private static final String RESOURCE = "debian-packages.ndjson.gz";

    private final MappingIterator<Line> lines;

    private Archive(MappingIterator<Line> lines) {
        this.lines = lines;
    }

    static Archive open() throws IOException {
        InputStream resource = Archive.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new FileNotFoundException(RESOURCE + " is not on the class path");
        }
        return new Archive(new ObjectMapper().readerFor(Line.class).readValues(new GZIPInputStream(resource)));
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public DebianPackage next() {
        return lines.next().toPackage();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** A line of the file; its fields are named as there. */
    private record Line(
            String name,
            String version,
            String source,
            String architecture,
            String maintainer,
            String section,
            String priority,
            long installedSizeKib,
            long sizeBytes,
            @Nullable String homepage,
            List<String> tags,
            List<String> depends,
            String summary) {

        DebianPackage toPackage() {
            return new DebianPackage(
                    new PackageId(name, version),
                    source,
                    architecture,
                    maintainer,
                    section,
                    Priority.valueOf(priority.toUpperCase(Locale.ROOT)),
                    sizeBytes,
                    installedSizeKib,
                    homepage,
                    tags,
                    depends,
                    summary);
        }
    }
}
