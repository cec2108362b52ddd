"""Makes the .npy files beside it with NumPy (2.4.6 was used). Every array is 0, 1, 2, ... 5 under shape (2, 3)."""
import pathlib

import numpy as np

here = pathlib.Path(__file__).parent
values = np.arange(6).reshape(2, 3)
for code in ["<f4", ">f4", "<f8", ">f8", "|i1", "|u1", "<i2", ">u2", "<i4", ">u4", "<i8", ">u8"]:
    name = code.replace("<", "little-").replace(">", "big-").replace("|", "byte-")
    np.save(here / f"{name}.npy", values.astype(code))
np.save(here / "fortran.npy", np.asfortranarray(values.astype("<f4")))
np.save(here / "truth.npy", values > 2)
np.save(here / "scalar.npy", np.float32(7.5))
np.save(here / "row.npy", np.float32([1, 2, 3]))
np.save(here / "half.npy", values.astype("<f2"))
np.save(here / "empty.npy", np.zeros((0, 3), "<f4"))
np.save(here / "large.npy", np.float64([1, 1e300]))
np.save(here / "unsigned.npy", np.uint64([2**63, 2**64 - 1]))
np.save(here / "records.npy", np.zeros(2, [("x", "<f4")]))
np.lib.format.write_array(open(here / "version2.npy", "wb"), values.astype("<f4"), (2, 0))
