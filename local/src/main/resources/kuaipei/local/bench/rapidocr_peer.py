"""RapidOCR as it installs, one page a line of standard input: a path in, one JSON object with its CPU time and lines out."""
import json
import logging
import sys
import time
from importlib.metadata import version

out = sys.stdout
sys.stdout = sys.stderr  # The library logs; standard output is for answers.
from rapidocr import RapidOCR  # noqa: E402

logging.disable(logging.INFO)


def peak_kib():
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmHWM:")), 0)
    except OSError:
        return 0


def answer(**what):
    print(json.dumps(what, ensure_ascii=False), file=out, flush=True)


start = time.process_time()
engine = RapidOCR()
answer(name="RapidOCR " + version("rapidocr"), cpuSeconds=time.process_time() - start, lines=[], peakKib=peak_kib())
for path in sys.stdin:
    start = time.process_time()
    read = engine(path.rstrip("\n"))
    seconds = time.process_time() - start
    answer(cpuSeconds=seconds, lines=list(read.txts or ()), peakKib=peak_kib())
