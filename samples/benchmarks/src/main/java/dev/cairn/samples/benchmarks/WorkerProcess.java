package dev.cairn.samples.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A {@link Worker} and the pipes to it. */
final class WorkerProcess implements AutoCloseable {

    private final String store;
    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;
    private final Set<String> measured = new HashSet<>();

    private WorkerProcess(String store, Process process) {
        this.store = store;
        this.process = process;
        this.commands = process.outputWriter();
        this.answers = process.inputReader();
    }

    static WorkerProcess start(String store, int entities, List<String> jvmArguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        command.addAll(List.of(store, Integer.toString(entities)));
        return new WorkerProcess(
                store,
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** Measures an operation; gives how many there were a second. */
    double measure(String operation, int threads, long millis) throws IOException {
        boolean first = measured.add(operation + "/" + threads);
        return Double.parseDouble(ask(Worker.MEASURE + " " + operation + " " + threads + " " + millis + " " + first));
    }

    /** Measures what the store takes. */
    Footprint footprint() throws IOException {
        return Footprint.parse(ask(Worker.FOOTPRINT));
    }

    private String ask(String command) throws IOException {
        commands.write(command);
        commands.newLine();
        commands.flush();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(Worker.RESULT)) {
                return line.substring(Worker.RESULT.length());
            }
        }
        throw new IllegalStateException("The process for " + store + " has ended at: " + command);
    }

    @Override
    public void close() throws IOException {
        commands.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
