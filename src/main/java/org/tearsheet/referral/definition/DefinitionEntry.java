package org.tearsheet.referral.definition;

/**
 * A threshold, a question, a rule or another part of the definition that is edited as
 * one.
 *
 * @param id as other entries name it
 * @param words what it says, to find it by
 * @param line the first line it stands on, counted from 1
 * @param lastLine the last one
 */
public record DefinitionEntry(Part part, String id, String words, int line, int lastLine) {

    public boolean holds(int wanted) {
        return wanted >= line && wanted <= lastLine;
    }

    public boolean isSame(DefinitionEntry other) {
        return part == other.part && id.equals(other.id);
    }

    public Place place() {
        return switch (part) {
            case GENERAL -> Place.of();
            case PRIVACY -> Place.of(part.key());
            default -> Place.of(part.key(), id);
        };
    }

}
