package kuaipei.reading.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Where networks are asked and answer: memory outside Java's heap that is kept from run to run, for the library would copy anything
 * else, tens of megabytes a line of text. The networks of a reader run one after the other and share one room, so what stands in it
 * holds only until the next of them is asked.
 */
final class Room {

    private FloatBuffer asked = floats(0);
    private FloatBuffer answered = floats(0);

    /** So many numbers from the beginning, whatever stood there before. */
    FloatBuffer asked(int values) {
        asked = roomFor(asked, values);
        return asked.clear().limit(values);
    }

    /** So many numbers from the beginning, whatever stood there before. */
    FloatBuffer answered(int values) {
        answered = roomFor(answered, values);
        return answered.clear().limit(values);
    }

    private static FloatBuffer roomFor(FloatBuffer buffer, int values) {
        return buffer.capacity() >= values ? buffer : floats(values);
    }

    private static FloatBuffer floats(int values) {
        return ByteBuffer.allocateDirect(values * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
