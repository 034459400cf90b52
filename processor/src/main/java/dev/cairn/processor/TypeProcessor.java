package dev.cairn.processor;

import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.GeneratedFiles;
import dev.cairn.processor.read.AnnotatedTypes;
import dev.cairn.processor.read.ConstantReader;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.DeclarationReader;
import dev.cairn.processor.read.MissingType;
import dev.cairn.processor.read.Position;
import dev.cairn.processor.read.ProblemPrinter;
import dev.cairn.processor.read.SourceTypes;
import dev.cairn.processor.schema.LockFolder;
import dev.cairn.processor.schema.Schema;
import dev.cairn.processor.validate.CodeValidator;
import dev.cairn.processor.validate.EntityValidator;
import dev.cairn.processor.validate.Problem;
import dev.cairn.processor.validate.Report;
import dev.cairn.processor.validate.SchemaDescription;
import dev.cairn.processor.validate.SchemaValidator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Takes one type from the compiler to the output, so that what goes wrong with it concerns no other. */
final class TypeProcessor {

    private final ProcessingEnvironment environment;
    private final CairnProcessor.Output output;
    private final DeclarationReader reader;
    private final ProblemPrinter printer;
    private final SchemaValidator schemas;

    TypeProcessor(
            ProcessingEnvironment environment,
            CairnProcessor.Output output,
            ProblemPrinter printer,
            SourceTypes sources) {
        this.environment = environment;
        this.output = output;
        this.reader = new DeclarationReader(
                environment.getElementUtils(), environment.getTypeUtils(), sources, ConstantReader.of(environment));
        this.printer = printer;
        this.schemas = new SchemaValidator(
                LockFolder.of(environment.getOptions()),
                name -> environment.getElementUtils().getTypeElement(name.replace('$', '.')) != null);
    }

    /** Returns false if {@code type} mentions what does not exist yet. */
    boolean process(TypeElement type) {
        Report report = new Report();
        boolean done = true;
        try {
            CodeValidator.validate(reader.readCodes(type), report);
            done = !AnnotatedTypes.isAnnotated(type) || processEntity(type, report);
        } catch (RuntimeException | StackOverflowError mistake) {
            report.add(Problem.INTERNAL_ERROR, Position.of(type), DeclarationReader.shownName(type), trace(mistake));
        }
        print(report);
        return done;
    }

    /** Reports what kept {@code type} from being processed where the compiler does not: in class files. */
    void giveUp(TypeElement type) {
        Declaration declaration = reader.read(type);
        Report report = new Report();
        for (MissingType missing : declaration.missing()) {
            report.add(
                    Problem.INACCESSIBLE_TYPE,
                    declaration.position(),
                    missing.component() + " of " + missing.record() + ", which is in "
                            + DeclarationReader.shownName(type) + ",",
                    missing.type(),
                    missing.type(),
                    "not on the class path");
        }
        print(report);
    }

    private void print(Report report) {
        for (Report.Entry entry : report.entries()) {
            if (entry.problem().severity() == Problem.Severity.ERROR) {
                printer.printError(entry.position(), entry.message());
            } else {
                printer.printWarning(entry.position(), entry.problem().id(), entry.message());
            }
        }
    }

    private boolean processEntity(TypeElement type, Report report) {
        Declaration declaration = reader.read(type);
        if (!declaration.resolved()) {
            return false;
        }
        Report own = new Report();
        Optional<EntityModel> entity = EntityValidator.validate(declaration, own);
        if (entity.isPresent()) {
            Schema schema = SchemaDescription.of(declaration, entity.get());
            emit(entity.get(), schema, type, declaration, own);
            schemas.validate(declaration, entity.get(), schema, own);
        }
        report.addAll(own);
        return true;
    }

    private void emit(EntityModel entity, Schema schema, TypeElement type, Declaration declaration, Report report) {
        String record = DeclarationReader.shownName(type);
        try {
            output.emit(entity, schema, type, environment);
        } catch (FilerException taken) {
            report.add(
                    Problem.NAME_CLASH,
                    declaration.position(),
                    record,
                    GeneratedFiles.indexes(entity.record()),
                    GeneratedFiles.columns(entity.record()),
                    GeneratedFiles.repository(entity.record()));
        } catch (IOException failure) {
            report.add(Problem.CANNOT_WRITE, declaration.position(), record, String.valueOf(failure.getMessage()));
        }
    }

    private static String trace(Throwable mistake) {
        StringWriter trace = new StringWriter();
        mistake.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
