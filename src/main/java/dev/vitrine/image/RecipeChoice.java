package dev.vitrine.image;

/** One of the named choices of a recipe: a constant of an enum. */
public interface RecipeChoice {
    /** The constant's own name. */
    String name();

    /** As metadata.json writes it: the name in small letters. */
    default String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < name().length(); i++) {
            char c = name().charAt(i);
            key.append(c == '_' || c < 'A' ? c : (char) (c | 0x20));
        }
        return key.toString();
    }
}
