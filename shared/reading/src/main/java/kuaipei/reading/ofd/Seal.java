package kuaipei.reading.ofd;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import kuaipei.reading.image.CarriedPicture;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.DocumentLimits;
import kuaipei.reading.image.FileType;
import kuaipei.reading.image.Stopped;

/**
 * The picture in an electronic seal, or in a signature that holds one: ASN.1 in DER, of GM/T 0031-2014 and GB/T 38540-2020, which
 * differ in what follows it only.
 *
 * <pre>
 * SES_Signature  ::= SEQUENCE { toSign SEQUENCE { version INTEGER, eseal SESeal, … }, … }
 * SESeal         ::= SEQUENCE { esealInfo SES_SealInfo, … }
 * SES_SealInfo   ::= SEQUENCE { header SEQUENCE, esID IA5String, property SEQUENCE, picture SEQUENCE { type, data, … }, … }
 * </pre>
 */
final class Seal {

    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int PICTURE_AT = 3;
    private static final int LONG = 0x80;
    private static final int LONGEST = 4;

    private final byte[] picture;

    private Seal(byte[] picture) {
        this.picture = picture;
    }

    /** A value of ASN.1, by its type's tag. */
    private record Value(int tag, ByteBuffer content) {

        /** The value that begins where the bytes are; they are moved behind it. */
        static Value next(ByteBuffer bytes) {
            int tag = bytes.get() & 0xff;
            int first = bytes.get() & 0xff;
            long length = first;
            if (first >= LONG) {
                if (first == LONG || first - LONG > LONGEST) {
                    throw Stopped.damaged();
                }
                length = 0;
                for (int i = 0; i < first - LONG; i++) {
                    length = length << 8 | (bytes.get() & 0xff);
                }
            }
            if (length > bytes.remaining()) {
                throw Stopped.damaged();
            }
            ByteBuffer content = bytes.slice(bytes.position(), (int) length);
            bytes.position(bytes.position() + (int) length);
            return new Value(tag, content);
        }

        /** One of those that a sequence holds, counted from 0. */
        Value at(int place) {
            List<Value> values = new ArrayList<>();
            ByteBuffer left = content.duplicate();
            while (tag == SEQUENCE && left.hasRemaining()) {
                values.add(next(left));
            }
            if (place >= values.size()) {
                throw Stopped.damaged();
            }
            return values.get(place);
        }
    }

    /** @throws Stopped for what is neither a seal nor a signature with one */
    static Seal of(byte[] file) {
        Value first = Value.next(ByteBuffer.wrap(file)).at(0);
        Value info = first.at(0).tag() == INTEGER ? first.at(1).at(0) : first;
        Value data = info.at(PICTURE_AT).at(1);
        if (data.tag() != OCTETS) {
            throw Stopped.damaged();
        }
        byte[] picture = new byte[data.content().remaining()];
        data.content().get(picture);
        return new Seal(picture);
    }

    /**
     * Draws its picture, which may be an OFD of its own, as a stamp's ink.
     *
     * @param pen on the page, in millimetres
     */
    void draw(Graphics2D pen, Rectangle2D boundary, Deadline deadline) throws IOException {
        pen.translate(boundary.getX(), boundary.getY());
        pen.scale(boundary.getWidth(), boundary.getHeight());
        pen.setComposite(new Ink());
        if (FileType.of(picture) == FileType.OFD) {
            int width = pixels(pen.getTransform().getScaleX());
            int height = pixels(pen.getTransform().getScaleY());
            new CarriedPicture(OfdFile.seal(picture, width, height, deadline).image()).draw(pen);
        } else {
            CarriedPicture.of(picture).draw(pen);
        }
    }

    /** As large as it will be seen, and no larger than a page. */
    private static int pixels(double length) {
        return (int) Math.clamp(Math.ceil(length), 1, DocumentLimits.LONG_SIDE);
    }
}
