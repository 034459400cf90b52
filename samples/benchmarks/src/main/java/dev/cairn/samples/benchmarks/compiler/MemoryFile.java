package dev.cairn.samples.benchmarks.compiler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A source or class in memory. */
final class MemoryFile extends SimpleJavaFileObject {

    private final String className;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    MemoryFile(String className, Kind kind, String text) {
        super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
        this.className = className;
        content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    String className() {
        return className;
    }

    String text() {
        return content.toString(StandardCharsets.UTF_8);
    }

    int length() {
        return content.size();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text();
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(content.toByteArray());
    }

    @Override
    public OutputStream openOutputStream() {
        content.reset();
        return content;
    }
}
