package org.tearsheet.referral.definition;

import java.util.List;

import org.yaml.snakeyaml.nodes.Node;

/** Adds, moves, renames and removes whole entries, with the comments right above them. */
public final class EntryEdit {

    private final Definition definition;

    private final YamlText yaml;

    private final Naming naming;

    public EntryEdit(Definition definition) {
        this.definition = definition;
        this.yaml = definition.yaml();
        this.naming = new Naming(definition);
    }

    /** Whether there is one to change places with: before it, or after it. */
    public boolean canMove(DefinitionEntry entry, boolean up) {
        var entries = definition.entries(entry.part());
        return isInLines(entry) && !entry.isSame(up ? entries.getFirst() : entries.getLast());
    }

    /** With an entry one place up or down. */
    public Definition moved(DefinitionEntry entry, boolean up) {
        var entries = definition.entries(entry.part());
        int at = entries.indexOf(entry) - (up ? 1 : 0);
        var first = block(entries.get(at));
        var second = block(entries.get(at + 1));
        var text = definition.text();
        return Definition.of(yaml.cut(first.from(), second.to(),
                second.instead() + text.substring(first.to(), second.from()) + first.instead()));
    }

    /** Whether nobody names it, and it is not the last of its part. */
    public boolean canRemove(DefinitionEntry entry) {
        return isInLines(entry) && definition.entries(entry.part()).size() > 1 && naming.whoNames(entry).isEmpty();
    }

    /**
     * Without an entry.
     * @throws IllegalStateException if it may not go
     */
    public Definition without(DefinitionEntry entry) {
        if (!canRemove(entry)) {
            throw new IllegalStateException(entry.id() + " cannot be removed");
        }
        var block = block(entry);
        var text = definition.text();
        int to = Math.min(block.to() + 1, text.length());
        boolean isBetweenGaps = text.substring(0, block.from()).endsWith("\n\n") && text.startsWith("\n", to);
        return Definition.of(yaml.cut(block.from(), isBetweenGaps ? to + 1 : to, ""));
    }

    /** With a new entry after this one. */
    public Definition withNewAfter(DefinitionEntry entry) {
        var block = block(entry);
        var gap = hasGaps(entry) ? "\n\n" : "\n";
        var written = YamlWriter.entry(new Template(definition).after(entry));
        return Definition.of(yaml.cut(block.to(), block.to(), gap + Layout.indented(written, margin(entry))));
    }

    /** The id that a new entry after this one would have. */
    public String proposedId(DefinitionEntry after) {
        return new Template(definition).id(after);
    }

    /** With another id, which nobody names yet. */
    public Definition renamed(DefinitionEntry entry, String id) {
        if (!naming.whoNames(entry).isEmpty() || definition.entry(entry.part(), id).isPresent()) {
            throw new IllegalStateException(entry.id() + " cannot be renamed");
        }
        if (!entry.part().idKey().isEmpty()) {
            var place = entry.place().at(entry.part().idKey());
            return cut(yaml.find(place).orElseThrow().node(), id);
        }
        return cut(first(entry), id);
    }

    private Definition cut(Node name, String instead) {
        return Definition.of(yaml.cut(yaml.start(name), yaml.end(name), YamlWriter.name(instead)));
    }

    private boolean isInLines(DefinitionEntry entry) {
        return entry.part().isList() && definition.list(entry.part()).filter(YamlText::isBlockCollection).isPresent();
    }

    private boolean hasGaps(DefinitionEntry entry) {
        var entries = definition.entries(entry.part());
        return entries.size() > 1 && definition.text()
            .substring(block(entries.get(0)).to(), block(entries.get(1)).from())
            .contains("\n\n");
    }

    private int margin(DefinitionEntry entry) {
        int start = yaml.start(first(entry));
        var line = definition.text().substring(yaml.lineStart(start));
        return line.length() - line.stripLeading().length();
    }

    private Node first(DefinitionEntry entry) {
        var found = yaml.find(entry.place()).orElseThrow();
        return found.key() == null ? found.node() : found.key();
    }

    /** Its lines without the last line break. */
    private Splice block(DefinitionEntry entry) {
        var found = yaml.find(entry.place()).orElseThrow();
        int from = yaml.lineStart(yaml.start(first(entry)));
        while (from > 0 && isComment(yaml.lineStart(from - 1), from)) {
            from = yaml.lineStart(from - 1);
        }
        int to = yaml.lineEnd(yaml.end(found.node()));
        return new Splice(from, to, definition.text().substring(from, to));
    }

    private boolean isComment(int from, int to) {
        return definition.text().substring(from, to).strip().startsWith("#");
    }

}
