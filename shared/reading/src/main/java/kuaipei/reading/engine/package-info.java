/** PP-OCR on ONNX Runtime with pre- and post-processing in plain Java. */
@org.jspecify.annotations.NullMarked
package kuaipei.reading.engine;
