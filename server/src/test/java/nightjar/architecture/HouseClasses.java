package nightjar.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The classes of Nightjar itself, without its tests; read once. */
final class HouseClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nightjar");

    private HouseClasses() {}

    /** The classes that have a file of their own. */
    static List<JavaClass> topLevel() {
        return ALL.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }

    static SortedSet<String> packageNames() {
        SortedSet<String> names = new TreeSet<>();
        topLevel().forEach(type -> names.add(type.getPackageName()));
        return names;
    }
}
