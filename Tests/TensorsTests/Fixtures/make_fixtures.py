"""Writes elementary functions to 200 bits: run it beside this file, with mpmath installed.

Each line of elementary.txt is a function, its argument or arguments, and the value as the sum of two doubles; all
numbers as their 64 bits in hexadecimal.
"""

import pathlib
import random
import struct

import mpmath

mpmath.mp.prec = 1400
random.seed(7)


def bits(x):
    return struct.pack(">d", x).hex()


def double(pattern):
    return struct.unpack(">d", struct.pack(">Q", pattern))[0]


def line(name, function, *arguments):
    value = function(*(mpmath.mpf(x) for x in arguments))
    high = float(value)
    low = float(value - mpmath.mpf(high))
    return " ".join([name] + [bits(x) for x in arguments + (high, low)])


def spread(low, high, count):
    """Both signs, even in the exponent."""
    return [random.choice((-1, 1)) * 2 ** random.uniform(low, high) for _ in range(count)]


lines = []


def add(name, function, values):
    lines.extend(line(name, function, x) for x in values if abs(x) >= 2.3e-308)


add("exp", mpmath.exp, [random.uniform(-700, 709.7) for _ in range(80)] + spread(-60, 2, 60) + [709.78, -708.3, 0.34657359, -0.34657359])
add("expm1", mpmath.expm1, [random.uniform(-40, 60) for _ in range(80)] + spread(-60, 2, 60) + [0.34657359, -0.34657359, 1.0397])
add("log", mpmath.log, [abs(x) for x in spread(-1000, 1000, 60)] + [random.uniform(0.5, 2) for _ in range(80)] + [1 + 2.0**-52, 1 - 2.0**-53])
add("log1p", mpmath.log1p, [random.uniform(-0.9999, 5) for _ in range(80)] + [abs(x) for x in spread(-60, 60, 60)] + [-x / 2 for x in map(abs, spread(-60, 0, 40))])
add("tanh", mpmath.tanh, [random.uniform(-20, 20) for _ in range(60)] + spread(-60, 1, 80))
# 0x1.6ac5b262ca1ffp+849 lies next to a multiple of pi/2 as no other double does.
hard = [float.fromhex("0x1.6ac5b262ca1ffp+849"), 3.141592653589793, 1.5707963267948966, 355.0, 1e22, 1.7e308]
add("sin", mpmath.sin, [random.uniform(-10, 10) for _ in range(60)] + spread(-40, 1000, 80) + hard)
add("cos", mpmath.cos, [random.uniform(-10, 10) for _ in range(60)] + spread(-40, 1000, 80) + hard)
for _ in range(160):
    x = 2 ** random.uniform(-1, 1) ** random.choice((1, 3)) if random.random() < 0.4 else abs(spread(-900, 900, 1)[0])
    y = random.uniform(-1, 1) * min(1e6, 700 / abs(float(mpmath.log(x))))
    lines.append(line("pow", mpmath.power, x, y))
(pathlib.Path(__file__).parent / "elementary.txt").write_text("\n".join(lines) + "\n")
