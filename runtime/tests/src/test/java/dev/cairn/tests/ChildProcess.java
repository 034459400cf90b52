package dev.cairn.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java process of its own that runs the main method of a test's class. */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static ChildProcess start(String heap, Class<?> main, String... arguments) throws IOException {
        return start(List.of(), heap, main, arguments);
    }

    /** One whose files cannot grow beyond a size: what a full disk is to the others of this one. */
    static ChildProcess startWithFilesUpTo(int kibibytes, String heap, Class<?> main, String... arguments)
            throws IOException {
        int blocks = kibibytes * 2; // of 512 bytes, as POSIX has it
        return start(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"), heap, main, arguments);
    }

    private static ChildProcess start(List<String> shell, String heap, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1")); // it does not live for long
        // No warning about native libraries, wherever this Java runtime would print one.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--enable-native-access"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        command.addAll(0, shell);
        return new ChildProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The next line that it prints, or null if it has ended. */
    public @Nullable String line() throws IOException {
        return output.readLine();
    }

    List<String> lines() {
        return output.lines().toList();
    }

    /** Ends it at once, whatever it is doing; what it has printed can still be read. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** Ends it at once, whatever it is doing. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
