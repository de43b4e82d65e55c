"""Writes the .npy files beside it, with numpy's own writer: python write-arrays.py"""
import numpy as np
from numpy.lib import format

np.save("doubles.npy", np.array([1.5, -2.25, np.nan, 1e300]))
np.save("floats.npy", np.array([[1.5, 2], [3, 4], [5, 0.1]], dtype="<f4"))
np.save("fortran.npy", np.asfortranarray(np.array([[1, 2, 3], [4, 5, 6]], dtype="<f8")))
np.save("big.npy", np.array([[1, -2], [300, 70000]], dtype=">i4"))
np.save("bytes.npy", np.array([0, 200, 255], dtype="u1"))
np.save("small.npy", np.array([-128, 127], dtype="i1"))
np.save("shorts.npy", np.array([-32768, 32767], dtype="<i2"))
np.save("longs.npy", np.array([-(2**53), 2**53], dtype="<i8"))
np.save("truths.npy", np.array([True, False, True]))
for version in [(2, 0), (3, 0)]:
    with open(f"version{version[0]}.npy", "wb") as file:
        format.write_array(file, np.array([[1.0, 2.0]]), version=version)
np.save("refused-complex.npy", np.array([1j]))
np.save("refused-half.npy", np.array([1], dtype="f2"))
np.save("refused-text.npy", np.array(["abc"]))
np.save("refused-date.npy", np.array(["2024-01-01"], dtype="M8[D]"))
np.save("refused-record.npy", np.array([(1, 2.0)], dtype=[("a", "<i4"), ("b", "<f8")]))
np.save("refused-object.npy", np.array([None], dtype=object))
np.save("refused-cube.npy", np.zeros((2, 2, 2)))
np.save("refused-scalar.npy", np.array(3.0))
np.save("refused-long.npy", np.array([1, 2**53 + 1], dtype="<i8"))
np.save("refused-infinite.npy", np.array([[1, 2], [3, np.inf]]))
np.save("refused-empty.npy", np.zeros((0, 3)))
