package org.tearsheet.database;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An application in a process of its own, which can be killed and has a real exit code.
 */
final class ChildProcess implements AutoCloseable {

    private final Process process;

    private final BufferedReader output;

    private final List<String> said = new ArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static ChildProcess start(Path folder, String... arguments) throws IOException {
        return start(SmallApplication.class, folder, arguments);
    }

    static ChildProcess start(Class<?> application, Path folder, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(application.getName());
        command.addAll(List.of("--tearsheet.data=" + folder, "--spring.flyway.locations=classpath:none",
                "--spring.flyway.fail-on-missing-locations=false"));
        command.addAll(List.of(arguments));
        return new ChildProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    String nextLine() throws IOException {
        var line = this.output.readLine();
        if (line == null) {
            throw new EOFException("The process ended after saying: " + this.said);
        }
        this.said.add(line);
        return line;
    }

    /**
     * Kills it by its handle, as Process itself would also drop what it said last.
     */
    String kill() throws IOException {
        this.process.toHandle().destroyForcibly();
        return rest();
    }

    String rest() throws IOException {
        return String.join("\n", this.output.readAllLines());
    }

    int exitCode() throws InterruptedException {
        return this.process.waitFor();
    }

    @Override
    public void close() {
        this.process.destroyForcibly().onExit().join();
    }

}
