"""Softmax of 10⁷ values, of 100,000 rows of 64, and of many vectors of 10, beside NumPy, SciPy and PyTorch."""
import os, tempfile
import rounds

ROUNDS = 7
TYPES = {"Double": "float64", "Float": "float32"}


def by_hand(np):
    def softmax(x, axis=-1):
        e = np.exp(x - x.max(axis=axis, keepdims=True))
        return e / e.sum(axis=axis, keepdims=True)
    return softmax


def in_place(np):
    """By hand without a temporary array, into one that is there already."""
    def softmax(x, out, axis=-1):
        np.subtract(x, x.max(axis=axis, keepdims=True), out=out)
        np.exp(out, out=out)
        out /= out.sum(axis=axis, keepdims=True)
        return out
    return softmax


def competitors(found, x):
    """Functions without arguments, by name: each gives the softmax along the last axis."""
    np = found["numpy"]
    out = np.empty_like(x)
    made = {"NumPy by hand": lambda: by_hand(np)(x), "NumPy by hand, in place": lambda: in_place(np)(x, out)}
    if "scipy" in found:
        from scipy.special import softmax
        made["SciPy special.softmax"] = lambda: softmax(x, axis=-1)
    if "torch" in found:
        torch = found["torch"]
        tensor = torch.from_numpy(x)

        def threads(number):
            def work():
                torch.set_num_threads(number)
                return torch.softmax(tensor, dim=-1).numpy()
            return work
        made["PyTorch, one core"] = threads(1)
        made[f"PyTorch, {os.cpu_count()} cores"] = threads(os.cpu_count())
    return made


def worst_ulps(np, result, x):
    """The largest error of a result, against numbers with more digits; None if this machine has none."""
    wide = np.float64 if x.dtype == np.float32 else np.longdouble
    if np.finfo(wide).eps >= np.finfo(x.dtype).eps / 1000:
        return None
    exact = by_hand(np)(x.astype(wide))
    unit = np.spacing(np.abs(exact.astype(x.dtype)))
    return float(np.max(np.abs(result.astype(wide) - exact) / unit))


def compare(build, found, folder, what, kind, shape, shown):
    np = found["numpy"]
    name = f"softmax-{what}-{kind.lower()}"
    x = np.random.default_rng(1).uniform(-10, 10, shape).astype(TYPES[kind])
    given, taken = os.path.join(folder, "in"), os.path.join(folder, "out")
    x.tofile(given)

    others = competitors(found, x)
    turns = {"Lectern": rounds.swift(build, name, given)}
    turns |= {label: rounds.python(work) for label, work in others.items()}
    times = rounds.interleaved(turns, ROUNDS)

    rounds.swift(build, name, given, taken)()
    errors = {"Lectern": worst_ulps(np, np.fromfile(taken, dtype=x.dtype).reshape(shape), x)}
    errors |= {label: worst_ulps(np, work(), x) for label, work in others.items()}
    remarks = {label: f"worst {error:.2f} ulp" for label, error in errors.items() if error is not None}
    return times, remarks


def compare_small(build, found, kind):
    """Calls for one vector of 10 each; Python's part is the loop and the call, as its users pay for it."""
    np = found["numpy"]
    name = f"softmax-small-{kind.lower()}"
    calls = 2_000
    vectors = np.random.default_rng(1).uniform(-10, 10, (1_000, 10)).astype(TYPES[kind])
    functions = {"NumPy by hand": (by_hand(np), list(vectors))}
    if "scipy" in found:
        from scipy.special import softmax
        functions["SciPy special.softmax"] = (softmax, list(vectors))
    if "torch" in found:
        torch = found["torch"]
        functions["PyTorch, one core"] = (lambda v: torch.softmax(v, dim=-1), list(torch.from_numpy(vectors)))

    def loop(function, inputs):
        def work():
            for index in range(calls):
                function(inputs[index % len(inputs)])
        return work
    if "torch" in found:
        found["torch"].set_num_threads(1)
    ours, each = rounds.swift(build, name), rounds.count(build, name)
    turns = {"Lectern": lambda: ours() / each}
    for label, (function, inputs) in functions.items():
        turn = rounds.python(loop(function, inputs))
        turns[label] = lambda turn=turn: turn() / calls
    return rounds.interleaved(turns, ROUNDS)


def run(build):
    print("\nSOFTMAX: medians, and times over ours")
    found = rounds.libraries("numpy", "scipy", "torch")
    if "numpy" not in found:
        return
    milliseconds = lambda seconds: f"{1000 * seconds:.1f} ms"
    per_second = lambda seconds: f"{1 / seconds:,.0f} per s"
    with tempfile.TemporaryDirectory() as folder:
        for kind in TYPES:
            times, remarks = compare(build, found, folder, "large", kind, 10_000_000, milliseconds)
            rounds.table(f"10,000,000 values, {kind}", times, milliseconds, remarks)
            times, remarks = compare(build, found, folder, "rows", kind, (100_000, 64), milliseconds)
            rounds.table(f"100,000 rows of 64, {kind}", times, milliseconds, remarks)
    for kind in TYPES:
        rounds.table(f"vectors of 10, {kind}", compare_small(build, found, kind), per_second)
