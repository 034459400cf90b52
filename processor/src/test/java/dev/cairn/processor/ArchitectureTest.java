package dev.cairn.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.cairn.processor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "dev.cairn.processor";

    private static final DescribedPredicate<JavaClass> COMPILER =
            resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "com.sun.source..");

    @ArchTest
    static final ArchRule theModelDependsOnNothing = classes()
            .that()
            .resideInAPackage(BASE + ".model")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(BASE + ".model", "java..", "org.jspecify.annotations"));

    @ArchTest
    static final ArchRule validatorsDoNotSeeTheCompiler =
            noClasses().that().resideInAPackage(BASE + ".validate").should().dependOnClassesThat(COMPILER);

    @ArchTest
    static final ArchRule writersDoNotSeeTheCompiler = noClasses()
            .that()
            .resideInAPackage(BASE + ".write")
            .and()
            .doNotHaveSimpleName("SourceEmitter")
            .should()
            .dependOnClassesThat(COMPILER.and(DescribedPredicate.not(simpleName("Modifier"))));

    @ArchTest
    static final ArchRule readersNeitherValidateNorWrite = noClasses()
            .that()
            .resideInAPackage(BASE + ".read")
            .should()
            .dependOnClassesThat(resideInAnyPackage(BASE + ".validate", BASE + ".write", BASE));

    @ArchTest
    static final ArchRule validatorsDoNotWrite = noClasses()
            .that()
            .resideInAPackage(BASE + ".validate")
            .should()
            .dependOnClassesThat(resideInAnyPackage(BASE + ".write", BASE));

    @ArchTest
    static final ArchRule writersSeeTheModelAlone = noClasses()
            .that()
            .resideInAPackage(BASE + ".write")
            .should()
            .dependOnClassesThat(resideInAnyPackage(BASE + ".read", BASE + ".validate", BASE));

    @ArchTest
    static final ArchRule nothingDependsOnTheRuntime = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("dev.cairn..")
                    .and(DescribedPredicate.not(resideInAnyPackage(BASE + "..", "dev.cairn.annotations"))));
}
