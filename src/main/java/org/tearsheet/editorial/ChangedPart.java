package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.library.Language;
import org.tearsheet.library.compare.BlockChange;
import org.tearsheet.library.compare.BlockChange.Kind;
import org.tearsheet.library.compare.PartChange;

/** What changed in one part, with what stands right before and after each change. */
class ChangedPart extends Div {

    ChangedPart(Language language, PartChange part) {
        addClassName("changed-part");
        if (!part.name().isEmpty()) {
            var name = new H3(part.name());
            name.getElement().setAttribute("lang", language.tag());
            add(name);
        }
        var blocks = part.blocks().stream().filter(block -> !isKeptHeading(block)).toList();
        int hidden = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (isNearAChange(blocks, i)) {
                leaveOut(hidden);
                hidden = 0;
                add(block(language, blocks.get(i)));
            }
            else {
                hidden++;
            }
        }
        leaveOut(hidden);
    }

    private void leaveOut(int hidden) {
        if (hidden > 0) {
            var left = new Paragraph(getTranslation("review.unchanged.blocks", hidden));
            left.addClassName("hint");
            add(left);
        }
    }

    private Paragraph block(Language language, BlockChange change) {
        var block = new Paragraph(new Runs(language, change.runs()));
        block.addClassNames("changed-block", "changed-" + change.kind());
        if (change.kind() != Kind.KEPT && change.kind() != Kind.CHANGED) {
            var became = new Span(getTranslation("review.block." + change.kind()));
            became.addClassName("changed-how");
            block.addComponentAsFirst(became);
        }
        return block;
    }

    private static boolean isNearAChange(List<BlockChange> blocks, int place) {
        return blocks.subList(Math.max(0, place - 1), Math.min(blocks.size(), place + 2))
            .stream()
            .anyMatch(block -> block.kind() != Kind.KEPT);
    }

    /** The heading of the part itself, which stands above already. */
    private static boolean isKeptHeading(BlockChange block) {
        return block.kind() == Kind.KEPT && block.runs().getFirst().text().startsWith("## ");
    }

}
