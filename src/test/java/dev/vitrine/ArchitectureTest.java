package dev.vitrine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls between the stages, and the size of files. It does not judge what is behind a wall. */
class ArchitectureTest {
    private static final String ROOT = "dev.vitrine";
    private static final int LINES = 400;
    private static final Path SOURCES = Path.of("src");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    /** What each package may use of ours, besides itself, the root and {@code tensor}. */
    @ParameterizedTest
    @CsvSource(delimiter = ':', value = {
        "tensor:",
        "json:",
        "wasm:",
        "format:json",
        "keras:json",
        "convert:keras json predict format",
        "graph:",
        "layers:graph format keras json",
        "pass:graph",
        "plan:graph",
        "kernel:plan graph",
        "codegen:plan graph wasm",
        "engine:plan kernel codegen graph pass wasm",
        "explain:graph engine",
        "evaluate:image predict",
        "inspect:graph engine",
        "image:",
        "predict:image json",
        "ahead:model engine codegen plan graph format json wasm",
        "model:format keras layers graph engine image predict json",
    })
    void aStageUsesOnlyTheStagesBeforeIt(String stage, String others) {
        List<String> allowed = new ArrayList<>(List.of(ROOT, ROOT + ".tensor", ROOT + '.' + stage + ".."));
        for (String other : others == null ? new String[0] : others.split(" ")) {
            allowed.add(ROOT + '.' + other + "..");
        }
        check(noClasses().that().resideInAPackage(ROOT + '.' + stage + "..").should().dependOnClassesThat(
                resideInAPackage(ROOT + "..").and(not(
                        resideInAnyPackage(allowed.toArray(String[]::new))))));
    }

    @Test
    void onlyTheBrowsersSideKnowsTeaVM() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + ".browser..")
                .should().dependOnClassesThat().resideInAPackage("org.teavm.."));
    }

    @Test
    void nothingDependsOnBrowserOrTool() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + ".browser..")
                .should().dependOnClassesThat().resideInAPackage(ROOT + ".browser.."));
        check(noClasses().that().resideOutsideOfPackage(ROOT + ".tool..")
                .should().dependOnClassesThat().resideInAPackage(ROOT + ".tool.."));
    }

    @Test
    void thePageNeverSeesTheEngine() {
        String[] engine = Stream.of("json", "format", "keras", "layers", "graph", "pass", "plan", "kernel",
                "wasm", "codegen", "engine", "ahead", "browser.worker", "browser.offline")
                .map(name -> ROOT + '.' + name + "..").toArray(String[]::new);
        check(noClasses().that().resideInAnyPackage(ROOT + ".browser.page..", ROOT + ".browser.part..",
                ROOT + ".browser.protocol..", ROOT + ".browser.offline..").should().dependOnClassesThat(resideInAnyPackage(engine)
                        .and(not(
                                resideInAPackage(ROOT + ".browser.offline..")))));
    }

    @Test
    void whatShipsUsesNothingButTheClassLibrary() {
        check(classes().that().resideOutsideOfPackages(ROOT + ".browser..", ROOT + ".tool..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", ROOT + ".."));
        check(classes().that().resideInAPackage(ROOT + ".tool..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.imageio..", "com.sun.net.httpserver..", ROOT + ".."));
    }

    @Test
    void packagesGoOneWay() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
        check(slices().matching(ROOT + ".browser.(*)..").should().beFreeOfCycles());
        check(slices().matching(ROOT + ".tool.(*)..").should().beFreeOfCycles());
    }

    @Test
    void noFileIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > LINES) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong, "no file has more than " + LINES + " lines: it holds two ideas");
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = new ArrayList<>();
        for (Path file : sources()) {
            Path info = file.resolveSibling("package-info.java");
            if (file.startsWith(SOURCES.resolve("main")) && !Files.exists(info) && !silent.contains(info)) {
                silent.add(info);
            }
        }
        assertEquals(List.of(), silent, "missing");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
