package org.tearsheet.library.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What changed in one part of a text.
 *
 * @param name the heading of the part; empty for what stands before the first heading
 * @param blocks all blocks of both texts in reading order, changed or not
 */
public record PartChange(String name, List<BlockChange> blocks) {

    public PartChange {
        blocks = List.copyOf(blocks);
    }

    public boolean isChanged() {
        return blocks.stream().anyMatch(block -> block.kind() != BlockChange.Kind.KEPT);
    }

    String plain() {
        return blocks.stream()
            .filter(block -> block.kind() != BlockChange.Kind.KEPT)
            .map(block -> "%s %s: %s".formatted(name, block.kind(), block.plain()).strip())
            .collect(Collectors.joining("\n"));
    }

}
