package org.myelin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Holds the shape of the application: module directions and the few rules that cut across them. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.myelin");
    private static final Path DIAGRAM = Path.of("docs/modules/components.puml");

    @Test
    void modules_use_only_what_they_declare() {
        MODULES.verify();
    }

    @Test
    void only_the_user_interface_knows_vaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.myelin.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void assessment_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("org.myelin.assessment..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.myelin.assessment..", "org.myelin.shared..")
                .check(CLASSES);
    }

    @Test
    void the_user_interface_touches_no_database() {
        noClasses()
                .that()
                .resideInAPackage("org.myelin.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.transaction..",
                        "org.springframework.jdbc..",
                        "org.springframework.data..",
                        "java.sql..",
                        "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void learner_and_admin_views_do_not_see_each_other() {
        noClasses()
                .that()
                .resideInAPackage("org.myelin.ui.learner..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.myelin.ui.admin..", "org.myelin.ui.instructor..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.myelin.ui.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.myelin.ui.learner..")
                .check(CLASSES);
    }

    @Test
    void nobody_reads_the_real_clock() {
        noClasses()
                .that()
                .resideInAPackage("org.myelin..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
        // The lint command has no application around it and therefore brings its own.
        noClasses()
                .that()
                .resideOutsideOfPackage("org.myelin.platform..")
                .and()
                .doNotHaveSimpleName("LintMain")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void html_from_strings_is_set_in_no_view() {
        noClasses()
                .that()
                .resideInAPackage("org.myelin.ui..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.Html")
                .check(CLASSES);
    }

    /** Regenerate with {@code -Dmyelin.docs.write=true} after a change of the modules. */
    @Test
    void the_module_diagram_is_current() throws IOException {
        Path generated = Files.createTempDirectory("modules");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(generated.toString()))
                .writeModulesAsPlantUml(
                        Documenter.DiagramOptions.defaults().withStyle(Documenter.DiagramOptions.DiagramStyle.UML));
        String diagram = Files.readString(generated.resolve("components.puml"));
        if (Boolean.getBoolean("myelin.docs.write")) {
            Files.createDirectories(DIAGRAM.getParent());
            Files.writeString(DIAGRAM, diagram);
        }
        // The order of the lines differs from run to run and means nothing.
        assertThat(Files.readAllLines(DIAGRAM))
                .containsExactlyInAnyOrderElementsOf(diagram.lines().toList());
    }
}
