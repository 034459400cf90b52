package dev.cairn.samples.benchmarks.compiler;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A processor that notes the processor time of the machine that another one takes. */
final class TimedProcessor implements Processor {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Processor timed;
    private long nanos;

    TimedProcessor(Processor timed) {
        this.timed = timed;
    }

    long nanos() {
        return nanos;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        long start = THREADS.getCurrentThreadCpuTime();
        timed.process(annotations, round);
        nanos += THREADS.getCurrentThreadCpuTime() - start;
        return false; // no annotation is claimed by the timed one either
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        timed.init(environment);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return timed.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return timed.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return timed.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String typed) {
        return timed.getCompletions(element, annotation, member, typed);
    }
}
