package dev.cairn.samples.benchmarks.compiler;

import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Takes what the compiler writes into memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final List<MemoryFile> written = new ArrayList<>();

    MemoryFiles(JavaFileManager files) {
        super(files);
    }

    List<MemoryFile> written() {
        return written;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return add(className, kind);
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
        return add(packageName + name, JavaFileObject.Kind.OTHER);
    }

    private MemoryFile add(String name, JavaFileObject.Kind kind) {
        MemoryFile file = new MemoryFile(name, kind, "");
        written.add(file);
        return file;
    }
}
