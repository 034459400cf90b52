package dev.cairn.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "dev.cairn.processor";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(BASE);

    private static final DescribedPredicate<JavaClass> COMPILER =
            resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "com.sun.source..");

    @Test
    void theModelDependsOnNothing() {
        classes()
                .that()
                .resideInAPackage(BASE + ".model")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(BASE + ".model", "java..", "org.jspecify.annotations"))
                .check(CLASSES);
    }

    @Test
    void schemasDependOnNothing() {
        classes()
                .that()
                .resideInAPackage(BASE + ".schema")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(BASE + ".schema", "java..", "org.jspecify.annotations"))
                .check(CLASSES);
    }

    @Test
    void validatorsDoNotSeeTheCompiler() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".validate")
                .should()
                .dependOnClassesThat(COMPILER)
                .check(CLASSES);
    }

    @Test
    void writersDoNotSeeTheCompiler() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".write")
                .and()
                .doNotHaveSimpleName("SourceEmitter")
                .should()
                .dependOnClassesThat(COMPILER.and(DescribedPredicate.not(simpleName("Modifier"))))
                .check(CLASSES);
    }

    @Test
    void readersNeitherValidateNorWrite() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".read")
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + ".validate", BASE + ".write", BASE))
                .check(CLASSES);
    }

    @Test
    void validatorsDoNotWrite() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".validate")
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + ".write", BASE))
                .check(CLASSES);
    }

    @Test
    void writersSeeTheModelAlone() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".write")
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + ".read", BASE + ".validate", BASE))
                .check(CLASSES);
    }

    @Test
    void nothingDependsOnTheRuntime() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.cairn..")
                        .and(DescribedPredicate.not(resideInAnyPackage(BASE + "..", "dev.cairn.annotations"))))
                .check(CLASSES);
    }
}
