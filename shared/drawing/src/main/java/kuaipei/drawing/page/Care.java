package kuaipei.drawing.page;

/** How much care a hospital takes with what it hands out. */
public enum Care {
    /** A good printer, and a stamp where it belongs. */
    NEAT,
    /** As it comes: old needle printers, stamps over figures, stamps forgotten. */
    ANY
}
