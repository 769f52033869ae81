package org.tearsheet.interop.openemr;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.tearsheet.library.EditionId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another node, in a process of its own, that works in a folder and is killed over it.
 */
final class OtherNode implements AutoCloseable {

    private final Process process;

    private OtherNode(Process process) {
        this.process = process;
    }

    static OtherNode workingIn(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), OtherNode.class.getName(), folder.toString())
            .redirectErrorStream(true)
            .start();
        assertThat(process.inputReader().readLine()).isEqualTo("working");
        return new OtherNode(process);
    }

    /** Comes to no end with its first sheet. */
    public static void main(String[] arguments) throws IOException {
        var sheet = new EducationFile("icd10_z00.00_en.pdf", EditionId.create(), LocalDate.EPOCH);
        new EducationFolder(Path.of(arguments[0])).bring(List.of(sheet), _ -> {
            System.out.println("working");
            while (true) {
                LockSupport.park();
            }
        });
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

}
