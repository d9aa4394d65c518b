package nl.samentel.connector.synthetic;

public class CommandMain {
    public static void main(String[] a) {
        System.exit(new picocli.CommandLine(new SynthesiseCommand()).execute(a));
    }
}
