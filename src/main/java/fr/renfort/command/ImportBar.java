package fr.renfort.command;

import fr.renfort.territory.register.ImportProgress;

/** Draws how far an import is, over itself, where somebody looks on. */
final class ImportBar implements ImportProgress {

    private final Terminal terminal;

    ImportBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(Step step, int done, int total) {
        if (!terminal.watched()) {
            return;
        }
        String key = step == Step.READ ? "command.import.read" : "command.import.stored";
        terminal.err().print("\r" + terminal.text(key, done, total));
        if (done == total) {
            terminal.err().println();
        }
        terminal.err().flush();
    }
}
