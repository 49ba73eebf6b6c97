"""The detector and the recogniser of the first look in whole numbers of eight bits, out of those in floating point.

    python rounded.py DETECTOR RECOGNISER PHOTOGRAPHS FOLDER

DETECTOR is PP-OCRv6_det_small.onnx, RECOGNISER is PP-OCRv6_rec_small_head_int8.onnx: the README beside the models says whence the one
is and how the other was made. PHOTOGRAPHS is a folder that `./kuaipei draw --seed 99 --claims 6 --out PHOTOGRAPHS` has
filled; they only tell how large the numbers between the layers become. FOLDER gets PP-OCRv6_det_small_int8.onnx and
PP-OCRv6_rec_small_int8.onnx. Needs onnx 1.23.2, onnxruntime 1.32.0, numpy 2.4.6 and opencv-python-headless 5.0.0.93.
"""

import pathlib
import sys
import tempfile

import cv2
import numpy
import onnx
import onnxruntime
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

PAGE = 2560
SIDES = (640, 960)
FINDING_SIDE = 1120
MULTIPLE = 32
TEXT = 0.3
UNCLIP = 1.6
LEAST_AREA = 20
MOST_DEGREES = 20
STRIP = 32
STEP = 8
LONGEST_STRIP = 3000
EVERY_STRIP = 5
MEAN = numpy.array([0.485, 0.456, 0.406])
DEVIATION = numpy.array([0.229, 0.224, 0.225])
# Weights below it change nothing, and some processors take many times as long to multiply them.
NEXT_TO_NOTHING = 1e-20
# What stands between two convolutions and only moves numbers is rounded with them.
ROUNDED = ["Conv", "Concat", "MaxPool"]


class Inputs(CalibrationDataReader):
    def __init__(self, inputs):
        self.inputs = iter(inputs)

    def get_next(self):
        return next(self.inputs, None)


def resized(picture, side, multiple):
    scale = side / max(picture.shape[:2])
    height, width = (max(multiple, round(length * scale / multiple) * multiple) for length in picture.shape[:2])
    return cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)


def seen_by_detector(picture, side):
    small = resized(picture, side, MULTIPLE)
    return {"x": ((small / 255 - MEAN) / DEVIATION).transpose(2, 0, 1)[None].astype(numpy.float32)}


def seen_by_recogniser(strip):
    height, width = strip.shape[:2]
    row = numpy.zeros((1, 3, height, -(-width // STEP) * STEP), numpy.float32)
    row[0, :, :, :width] = (strip / 127.5 - 1).transpose(2, 0, 1)
    return {"x": row}


def strips(photograph, detector):
    """The lines that lie about level, cut out as the reader does it."""
    page = resized(photograph, PAGE, 1)
    probability = detector.run(None, seen_by_detector(photograph, FINDING_SIDE))[0][0, 0]
    scale = numpy.array([page.shape[1] / probability.shape[1], page.shape[0] / probability.shape[0]])
    outlines, _ = cv2.findContours((probability > TEXT).astype("uint8"), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    for outline in outlines:
        if cv2.contourArea(outline) < LEAST_AREA:
            continue
        centre, (length, height), degrees = cv2.minAreaRect(outline)
        if length < height:
            length, height, degrees = height, length, degrees - 90
        if MOST_DEGREES < abs(degrees) < 180 - MOST_DEGREES:
            continue
        grown = length * height * UNCLIP / (length + height)
        length, height = length + grown, height + grown
        width = round(length * scale[0] / (height * scale[1]) * STRIP)
        if width > LONGEST_STRIP:
            continue
        turn = numpy.deg2rad(degrees)
        along = numpy.array([numpy.cos(turn), numpy.sin(turn)]) * length / 2
        down = numpy.array([-numpy.sin(turn), numpy.cos(turn)]) * height / 2
        corners = [(centre - along - down) * scale, (centre + along - down) * scale, (centre - along + down) * scale]
        width = max(width, 2 * STEP)
        move = cv2.getAffineTransform(numpy.float32(corners), numpy.float32([[0, 0], [width, 0], [0, STRIP]]))
        yield cv2.warpAffine(page, move, (width, STRIP))


def with_one_node_for_each_gelu(model):
    """x / sqrt 2, erf, + 1, * x, * 0.5 as the one operator that the engine makes of them where nothing is rounded in between."""
    graph = model.graph
    maker = {output: node for node in graph.node for output in node.output}
    user = {name: node for node in graph.node for name in node.input}
    gone, instead = [], {}
    for erf in [node for node in graph.node if node.op_type == "Erf"]:
        division = maker[erf.input[0]]
        addition = user[erf.output[0]]
        product = user[addition.output[0]]
        other = next(name for name in product.input if name != addition.output[0])
        half_first = other != division.input[0]
        half = maker[other] if half_first else user[product.output[0]]
        last = product if half_first else half
        chain = [division, erf, addition, product, half]
        assert [node.op_type for node in chain] == ["Div", "Erf", "Add", "Mul", "Mul"], erf.name
        gone += [node.name for node in chain]
        instead[last.name] = onnx.helper.make_node(
            "Gelu", [division.input[0]], [last.output[0]], name=erf.name + "_gelu", domain="com.microsoft")
    nodes = [instead.get(node.name, node) for node in graph.node if node.name in instead or node.name not in gone]
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    model.opset_import.append(onnx.helper.make_opsetid("com.microsoft", 1))
    return model


def without_next_to_nothing(model):
    for tensor in model.graph.initializer:
        if tensor.data_type == onnx.TensorProto.FLOAT:
            weights = onnx.numpy_helper.to_array(tensor).copy()
            weights[numpy.abs(weights) < NEXT_TO_NOTHING] = 0
            tensor.CopyFrom(onnx.numpy_helper.from_array(weights, tensor.name))
    return model


def of_pooled(model):
    """Convolutions of what was pooled to one number a channel: they cost nothing, and all others depend on them."""
    maker = {output: node for node in model.graph.node for output in node.output}
    pooled = []
    for node in model.graph.node:
        before = maker.get(node.input[0]) if node.op_type == "Conv" else None
        if before is not None and before.op_type == "Relu":
            before = maker[before.input[0]]
        if before is not None and (before.op_type in ("GlobalAveragePool", "ReduceMean") or before.name in pooled):
            pooled.append(node.name)
    return pooled


def rounded(source, target, inputs):
    with tempfile.TemporaryDirectory() as folder:
        step = str(pathlib.Path(folder) / "step.onnx")
        # The operators of set 11 know one scale for all channels of a convolution; those of set 17 one for each.
        onnx.save(onnx.version_converter.convert_version(without_next_to_nothing(onnx.load(source)), 17), step)
        quant_pre_process(step, step, skip_symbolic_shape=True)
        model = with_one_node_for_each_gelu(onnx.load(step))
        onnx.save(model, step)
        quantize_static(
            step,
            target,
            Inputs(inputs),
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=ROUNDED,
            nodes_to_exclude=of_pooled(model),
            per_channel=True,
            # Seven bits of weight: two products of eight overflow what processors without VNNI add them up in.
            reduce_range=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            extra_options={"ActivationSymmetric": False, "CalibMovingAverage": True},
        )


def main(detector, recogniser, photographs, folder):
    files = sorted(pathlib.Path(photographs).rglob("*.jpg"))
    pictures = [cv2.imdecode(numpy.fromfile(file, numpy.uint8), cv2.IMREAD_COLOR) for file in files]
    finder = onnxruntime.InferenceSession(detector)
    lines = [strip for picture in pictures for strip in strips(picture, finder)][::EVERY_STRIP]
    folder = pathlib.Path(folder)
    rounded(
        detector,
        folder / "PP-OCRv6_det_small_int8.onnx",
        (seen_by_detector(picture, side) for picture in pictures for side in SIDES))
    rounded(recogniser, folder / "PP-OCRv6_rec_small_int8.onnx", (seen_by_recogniser(line) for line in lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
