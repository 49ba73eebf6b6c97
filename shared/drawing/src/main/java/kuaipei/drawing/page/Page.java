package kuaipei.drawing.page;

import java.awt.image.BufferedImage;

/**
 * A printed paper before anybody has photographed it.
 *
 * @param picture with transparent corners where the paper has round ones
 */
public record Page(BufferedImage picture, Truth truth) {}
