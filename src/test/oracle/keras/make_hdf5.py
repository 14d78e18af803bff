"""Fixtures of HDF5's structures: pip install h5py ml_dtypes, then python make_hdf5.py OUT_FOLDER.

They come in one archive, hdf5-structures.zip, each with FILE.json: datasets and attributes as h5py reads them back.
"""
import os
import sys
import tempfile
import zipfile

import h5py
import ml_dtypes
import numpy as np

import oracle

OUT = tempfile.mkdtemp()
RANDOM = np.random.default_rng(11)


def values(shape, dtype="f4"):
    return RANDOM.uniform(-4, 4, shape).astype(dtype)


def text_list(value):
    return [v.decode() if isinstance(v, bytes) else str(v) for v in np.asarray(value).reshape(-1)]


def describe(path):
    """What h5py finds in a file, in the order of its paths."""
    datasets, attributes = {}, {}

    def note(name, item):
        for key in item.attrs:
            value = np.asarray(item.attrs[key])
            attributes[name + "@" + key] = text_list(value) if value.dtype.kind in "OSU" else oracle.tensor(value)
        if isinstance(item, h5py.Dataset):
            if item.dtype.kind in "OS":
                datasets[name] = {"dtype": "string", "shape": list(item.shape), "texts": text_list(item[()])}
            elif item.shape is not None:
                datasets[name] = oracle.tensor(item[()])

    with h5py.File(path, "r") as handle:
        note("", handle)
        handle.visititems(note)
    return {"datasets": datasets, "attributes": attributes}


def types(f):
    for dtype in ("f2", "f4", "f8", ">f2", ">f4", ">f8", "i1", "u1", "i2", ">i2", "u2", "i4", "u4", ">i8", "i8"):
        name = np.dtype(dtype).name + ("_big" if dtype[0] == ">" else "")
        data = values((2, 3), dtype)
        f.create_dataset(name, data=data if np.dtype(dtype).kind != "u" else np.abs(values((2, 3)) * 20).astype(dtype))
    f.create_dataset("half_limits", data=np.array([0, -0.0, 6e-8, 6.1e-5, 65504, -65504, np.inf], "f2"))
    f.create_dataset("bool", data=np.array([True, False, True]))
    f.create_dataset("bfloat16", data=values((2, 2)).astype(ml_dtypes.bfloat16))
    real = h5py.h5t.IEEE_F32LE.copy()
    real.set_fields(15, 7, 8, 0, 7)
    real.set_size(2)
    stored = h5py.h5d.create(f.id, b"bfloat16_as_float", real, h5py.h5s.create_simple((3,)))
    stored.write(h5py.h5s.ALL, h5py.h5s.ALL, np.array([1.5, -2, 0.25], "f4"))
    f.create_dataset("scalar", data=np.float32(2.5))
    f.create_dataset("empty", shape=(0, 3), dtype="f4")
    f.create_dataset("nothing", data=h5py.Empty("f4"))
    f.create_dataset("unwritten", shape=(2, 2), dtype="f4", fillvalue=1.5)
    f.create_dataset("texts", data=["sad", "", "fröhlich 😀"], dtype=h5py.string_dtype())
    f.create_dataset("fixed", data=np.array([b"a", b"bcd"]))
    f.create_dataset("enum", data=np.array([1, 2, 1], "i2"), dtype=h5py.enum_dtype({"one": 1, "two": 2}, "i2"))


def chunks(f):
    f.create_dataset("plain", data=values((7, 5)), chunks=(3, 2))
    f.create_dataset("gzip", data=values((7, 5)), chunks=(3, 2), compression="gzip")
    f.create_dataset("all", data=values((9, 4, 3)), chunks=(4, 3, 2), compression="gzip", shuffle=True,
                     fletcher32=True)
    f.create_dataset("sum", data=values((5,), "f8"), chunks=(2,), fletcher32=True)
    f.create_dataset("one", data=values((6, 4)), chunks=(6, 4), compression="gzip")
    f.create_dataset("one_plain", data=values((6, 4)), chunks=(6, 4))
    f.create_dataset("many", data=np.arange(1500, dtype="f4"), chunks=(1,))
    f.create_dataset("grows", data=values((11, 3)), chunks=(2, 2), maxshape=(None, 3))
    f.create_dataset("grows_inner", data=values((3, 5, 4)), chunks=(2, 1, 3), maxshape=(4, None, 6))
    f.create_dataset("grows_long", data=np.arange(2300, dtype="i2"), chunks=(1,), maxshape=(None,))
    f.create_dataset("grows_gzip", data=values((11, 3)), chunks=(2, 2), maxshape=(None, 3), compression="gzip")
    f.create_dataset("grows_both", data=values((7, 9)), chunks=(2, 2), maxshape=(None, None))
    f.create_dataset("grows_both_gzip", data=values((7, 9)), chunks=(2, 2), maxshape=(None, None),
                     compression="gzip")
    f.create_dataset("bounded", data=values((3, 3)), chunks=(2, 2), maxshape=(9, 7))
    sparse = f.create_dataset("sparse", shape=(6, 6), chunks=(2, 2), dtype="f4", fillvalue=-2)
    sparse[2:4, 2:4] = 3
    shrunk = f.create_dataset("shrunk", data=values((8, 2)), chunks=(2, 2), maxshape=(None, 2))
    shrunk.resize((3, 2))
    texts = f.create_dataset("texts", shape=(3,), chunks=(2,), dtype=h5py.string_dtype(), compression="gzip")
    texts[:] = ["uno", "dos", "tres"]


def early(f):
    """Allocated before it is written: the list of chunks that needs no list."""
    plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    plist.set_chunk((2, 2))
    plist.set_alloc_time(h5py.h5d.ALLOC_TIME_EARLY)
    space = h5py.h5s.create_simple((5, 3))
    h5py.h5d.create(f.id, b"implicit", h5py.h5t.IEEE_F32LE, space, plist)
    f["implicit"][...] = values((5, 3))
    compact = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    compact.set_layout(h5py.h5d.COMPACT)
    h5py.h5d.create(f.id, b"compact", h5py.h5t.IEEE_F32LE, space, compact)
    f["compact"][...] = values((5, 3))


def members(f):
    group = f.create_group("layers")
    for i in range(300):
        group.create_group("layer_%03d_with_a_name" % i)
    group["layer_007_with_a_name"].create_dataset("kernel", data=values((2,)))
    f["soft"] = h5py.SoftLink("/layers/layer_007_with_a_name/kernel")
    f["layers/relative"] = h5py.SoftLink("layer_007_with_a_name")
    f["hard"] = group["layer_007_with_a_name"]
    named = np.dtype("f4")
    f["type"] = named
    f.create_dataset("typed", data=values((3,)), dtype=f["type"])


def attributes(f):
    for i in range(40):
        f.attrs["attribute %02d" % i] = "value %d" % i
    f.attrs["text"] = "Käse"
    f.attrs["bytes"] = np.bytes_(b"fixed")
    f.attrs["names"] = np.array([b"conv/kernel:0", b"conv/bias:0"])
    f.attrs["objects"] = ["a", "bb", ""]
    f.attrs["number"] = np.float32(1.25)
    f.attrs["numbers"] = np.arange(6, dtype="i8").reshape(2, 3)
    f.attrs["none"] = np.array([], dtype="f8")
    f.attrs["long"] = "x" * 70000
    f.create_group("typed").attrs.create("flag", True)


def big_attributes(f):
    """Attributes of more than 4 KiB, and one beyond the 64 KiB that fit in a header: version 'latest' only."""
    group = f.create_group("g")
    for i in range(12):
        group.attrs["list%d" % i] = np.array([("layer_%d/kernel:0" % (j * i)).encode() for j in range(40)])
    group.attrs["large"] = np.array([("x%05d" % j).encode() * 10 for j in range(1200)])


def creation_order(f):
    group = f.create_group("ordered", track_order=True)
    for name in "zebra", "apple", "mango":
        group.create_dataset(name, data=values((1,)))
        group.attrs[name] = name


def make(name, build, **options):
    path = os.path.join(OUT, name + ".h5")
    with h5py.File(path, "w", **options) as f:
        build(f)
    oracle.write(OUT, name + ".h5", describe(path))


def main():
    for build in (types, chunks, members, attributes, early):
        make("hdf5-" + build.__name__.replace("_", "-"), build, libver="earliest")
        make("hdf5-" + build.__name__.replace("_", "-") + "-latest", build, libver="latest")
    make("hdf5-big-attributes-latest", big_attributes, libver="latest")
    make("hdf5-creation-order", creation_order)
    make("hdf5-v110", chunks, libver=("v110", "v110"))
    make("hdf5-user-block", members, userblock_size=2048)
    with h5py.File(os.path.join(OUT, "hdf5-circle.h5"), "w") as f:
        f["a"], f["b"] = h5py.SoftLink("/b"), h5py.SoftLink("/a")
        f["loop/inner/again"] = np.zeros(1)
        f["loop/inner/up"] = f["loop"]
        f["elsewhere"] = h5py.ExternalLink("other.h5", "/x")
        f.create_dataset("lzf", data=values((4, 4)), chunks=(2, 2), compression="lzf")
        f.create_dataset("compound", data=np.zeros(2, [("a", "f4"), ("b", "i4")]))
    with zipfile.ZipFile(os.path.join(sys.argv[1], "hdf5-structures.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(os.listdir(OUT)):
            archive.write(os.path.join(OUT, name), name)


main()
