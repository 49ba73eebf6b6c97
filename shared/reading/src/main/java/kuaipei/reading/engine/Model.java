package kuaipei.reading.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;

/** One loaded network with one input and one output, which lie in a {@link Room}: an answer holds only until the next question. */
final class Model implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String input;
    private final String output;
    private final Room room;

    Model(byte[] network, Room room, int threads) {
        this.room = room;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // A spinning thread burns the CPU that Lambda bills.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(network, options);
            input = session.getInputNames().iterator().next();
            output = session.getOutputNames().iterator().next();
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not load", e);
        }
    }

    /** Where to write what the next run asks: so many numbers from the buffer's beginning, whatever stood there before. */
    FloatBuffer question(int values) {
        return room.asked(values);
    }

    /**
     * Runs the network on what {@link #question} was filled with.
     *
     * @param asks shape of what is asked
     * @param answers shape of the answer
     * @return the answer, until any network of the room is asked again
     */
    FloatBuffer run(long[] asks, long[] answers) {
        FloatBuffer answered = room.answered(size(answers));
        try (OnnxTensor question = OnnxTensor.createTensor(environment, room.asked(size(asks)), asks);
                OnnxTensor answer = OnnxTensor.createTensor(environment, answered, answers)) {
            session.run(Map.of(input, question), Map.<String, OnnxValue>of(output, answer))
                    .close();
            return answered;
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not run", e);
        }
    }

    private static int size(long[] shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not close", e);
        }
    }
}
