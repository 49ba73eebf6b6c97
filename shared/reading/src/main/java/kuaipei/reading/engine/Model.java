package kuaipei.reading.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;

/** One loaded network with one input and one output. */
final class Model implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String input;

    Model(byte[] network, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // A spinning thread burns the CPU that Lambda bills.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(network, options);
            input = session.getInputNames().iterator().next();
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not load", e);
        }
    }

    /** What the network answers; the buffer lives as long as this object is open. */
    static final class Answer implements AutoCloseable {
        private final OrtSession.Result result;
        private final FloatBuffer values;
        private final long[] shape;

        private Answer(OrtSession.Result result) {
            this.result = result;
            OnnxTensor tensor = (OnnxTensor) result.get(0);
            this.values = tensor.getFloatBuffer();
            this.shape = tensor.getInfo().getShape();
        }

        FloatBuffer values() {
            return values;
        }

        int dimension(int axis) {
            return (int) shape[axis];
        }

        @Override
        public void close() {
            result.close();
        }
    }

    Answer run(float[] values, long... shape) {
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape)) {
            return new Answer(session.run(Map.of(input, tensor)));
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not run", e);
        }
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
