"""Records what torch's repr prints for many tensors: tests/library/reference/repr-more.json, on stdout.

    python scripts/record-repr.py > tests/library/reference/repr-more.json

Same form as repr.json: a tensor is {dtype, shape, data}, data flat in row-major order (complex: real and imaginary parts
alternate), "nan", "inf", "-inf" and "-0" for those values. float32 values are the shortest decimals that read back as the
same float32. Seeded: the same torch writes the same file.
"""

import json
import math
import platform

import numpy as np
import torch

random = np.random.default_rng(20261125)
cases = []


def plain(value, dtype):
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        if math.isnan(value):
            return "nan"
        if math.isinf(value):
            return "inf" if value > 0 else "-inf"
        if value == 0:
            return "-0" if math.copysign(1, value) < 0 else 0
        if dtype in (torch.float32, torch.complex64):
            short = float(str(np.float32(value)))
            assert np.float32(short) == np.float32(value)
            value = short
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    return value


def record(tensor):
    flat = torch.view_as_real(tensor).flatten() if tensor.is_complex() else tensor.flatten()
    cases.append(
        {
            "tensor": {
                "dtype": str(tensor.dtype).removeprefix("torch."),
                "shape": list(tensor.shape),
                "data": [plain(value, tensor.dtype) for value in flat.tolist()],
            },
            "repr": repr(tensor),
        }
    )


def floats(values, shape=None):
    tensor = torch.tensor(values, dtype=torch.float32)
    record(tensor if shape is None else tensor.reshape(shape))


def size(shape):
    return math.prod(shape)


# Scalars over the whole range of float32, denormals included.
for exponent in range(-45, 39, 3):
    floats(float(random.uniform(1, 9.9)) * 10.0**exponent * (-1) ** exponent)
for value in [1e-45, -1e-45, 1.17549435e-38, 3.4028235e38, -3.4028235e38, 1e8, 100000008.0, 99999992.0, 123456789.0, 16777216.0]:
    floats(value)
for value in [1e-4, 9.999e-5, 1.0001e-4, 0.00015, 0.99995, 0.99994999, 9.99995, 999.99997, 0.5, 1.5, 2.5, -0.5]:
    floats(value)

# Exact ties: fixed notation takes the even digit at odd multiples of 1/32, scientific at six digits that end in 5.
floats([k / 32 for k in range(1, 64, 2)])
floats([-k / 32 for k in range(1, 32, 2)])
for k in [1, 3, 5, 31, 33, 1001]:
    floats(k / 32)
    floats(-k / 32)
floats([100005.0, 100015.0, 100025.0, 999995.0, 1.0])
floats([-1000050.0, 1000150.0, 9999950.0, 2.0**-10])
floats([1000005.0 * 32, 1e9, 1000015.0 * 64])
floats([2.0**-n for n in range(10, 30)])
floats([100005.0, 0.5])
floats([3.0000500679016113, 1e9])

# Where notation changes: span 1000, maximum 1e8, minimum 1e-4, all decided on the float32 values.
for values in [
    [1.0, 1000.0], [1.0, 1000.5], [1.0, 1001.0], [0.1, 100.0], [0.1, 100.00001], [0.001, 1.0], [0.001, 1.0000001],
    [0.5, 500.0], [0.5, 500.5], [1e8], [1e8, 1e7], [100000008.0, 1e6], [1e-4, 1e-2], [9.9999e-5, 1e-2], [1e5, 1e8],
    [0.0, 1e-5], [-0.0, 1e-5], [0.0, 1000.0], [0.0, 0.0], [-0.0, 0.0], [-0.0], [0.0, -0.0, 1.0], [0.0, -0.0, 1.5],
    [1e5, 1.0], [1e5, 2e5], [99999.0, 100.0], [12345.678], [123456.78, 1234.5], [1e8 - 8, 5e7], [33333332.0, 1.5e5],
]:
    floats(values)
    floats([-value for value in values])

# NaN and infinities never decide on notation or width.
odd = [math.nan, math.inf, -math.inf, -0.0]
for rest in [[], [1.0], [1.5], [1e-9], [1e9], [1.0, 2000.0], [0.25, 1e4], [-3.0], [12345.0], [-1e-9, 1.0]]:
    for k in range(len(odd)):
        floats([*rest, odd[k]])
        floats([odd[k], *rest, odd[(k + 1) % 4]])
floats([*odd, *odd])
floats([*odd, 1.0, 1e9, 1e-9, 2.5], (2, 2, 2))

# Lines wrap by the widest element and by the depth of the brackets.
shapes = [
    (1,), (5,), (9,), (10,), (17,), (33,), (100,), (1, 1), (2, 7), (3, 9), (2, 13), (2, 40), (5, 1), (1, 20), (1, 1, 1),
    (2, 3, 4), (2, 2, 11), (3, 1, 8), (1, 2, 1, 3), (2, 2, 2, 2), (1, 1, 2, 12), (1, 2, 1, 2, 3), (2, 1, 2, 1, 9),
    (1, 1, 1, 1, 1), (1, 2, 1, 1, 2, 2), (2, 1, 1, 1, 1, 10),
]
for shape in shapes:
    floats(random.normal(0, 1, shape).round(3).tolist())
    floats((random.normal(0, 1, shape) * 10.0 ** random.integers(-6, 7)).tolist())
    floats(random.integers(-9, 10, shape).tolist())
    if size(shape) < 30:
        floats((random.normal(0, 1, shape) * 10.0 ** random.integers(-20, 20, shape)).tolist())
        mixed = random.normal(0, 50, shape)
        mixed[random.random(shape) < 0.3] = random.choice(odd)
        floats(mixed.tolist())
    record(torch.tensor(random.integers(-10 ** int(random.integers(1, 9)), 10 ** int(random.integers(1, 9)), shape)))
    record(torch.tensor(random.random(shape) < 0.5))

# Wide integers, within int32.
for values in [[2147483647], [-2147483648, 2147483647, 0], [1, -1, 10, -100, 100000], [-2147483648] * 9, [0, 1234567890] * 8]:
    record(torch.tensor(values))
for value in [2147483647, -2147483648, -1]:
    record(torch.tensor(value))

# More than 1000 elements: three edge items of each dimension, which alone decide on notation and width.
large = [
    (1001,), (1, 1001), (1001, 1), (7, 143), (6, 167), (2, 501), (7, 11, 13), (6, 6, 28), (2, 2, 251),
    (7, 1, 143), (2, 3, 7, 24), (1, 7, 1, 7, 21), (251, 4),
]
for shape in large:
    record(torch.tensor(random.integers(-9, 10, shape)))
    floats((random.integers(-9, 10, shape) / 2).tolist())
for shape in [(1001,), (7, 143), (7, 11, 13)]:
    record(torch.tensor(random.random(shape) < 0.5))
    record(torch.tensor(random.integers(0, 2, shape) * -1000))
for value in [1e9, 1e-9, 0.5, math.nan]:
    hidden = torch.ones(1001)
    hidden[500] = value
    record(hidden)
    shown = torch.ones(7, 143)
    shown[6, 142] = value
    record(shown)
record(torch.arange(1000.0))
record(torch.arange(1000.0).reshape(10, 100))
record(torch.arange(1000).reshape(2, 4, 125))

# Nothing in it: the size is named unless it is (0,), the dtype unless it is float32.
for shape in [(0,), (0, 1), (1, 0), (3, 0), (0, 0), (1, 2, 0), (0, 5, 5), (1, 1, 1, 0), (10, 0, 1000, 1000, 1000, 1000, 1000)]:
    for dtype in [torch.float32, torch.int64, torch.bool, torch.complex64, torch.float64]:
        record(torch.empty(shape, dtype=dtype))

# Complex numbers, and float64 with its suffix at several ends of line.
record(torch.tensor(1 + 2j))
record(torch.tensor(-0.5 - 1e-7j))
record(torch.tensor([1 + 2j, -3.5 + 0j, complex(0, -0.0)]))
record(torch.tensor([complex(math.nan, math.inf), complex(-math.inf, -1), 1j]))
record(torch.tensor([[1e9 + 1j, 1 - 1e-9j]] * 3))
record(torch.tensor(random.normal(size=(2, 9)) + 1j * random.normal(size=(2, 9)), dtype=torch.complex64))
record(torch.tensor(random.integers(-9, 9, 1001) + 0j, dtype=torch.complex64))
for count in [1, 4, 5, 6, 7, 8, 9, 12]:
    record(torch.tensor(random.normal(size=count), dtype=torch.float64))
# The suffix ends at column 80 exactly.
record(torch.tensor([10.0] * 10, dtype=torch.float64))
# A size of every length around that at which it, or the dtype after it, goes to a line of its own.
for ones in range(11, 21):
    for last in (1, 10, 100):
        for dtype in (torch.float32, torch.int64):
            record(torch.empty((0, *[1] * ones, last), dtype=dtype))

environment = {"torch": torch.__version__, "python": platform.python_version(), "seed": 20261125}
note = "repr() under default print options; int64 is the default integer type; written by scripts/record-repr.py"
lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
print(f'{{"environment":{json.dumps(environment)},\n"note":{json.dumps(note)},\n"cases":[\n{lines}\n]}}')
