"""Trials of the law of translation invariance, beside Hypothesis with NumPy."""
import rounds

ROUNDS = 5
EXAMPLES = 500


def hypothesis_trials(found):
    np = found["numpy"]
    from hypothesis import Phase, given, settings, strategies
    from hypothesis.extra.numpy import arrays
    vectors = arrays(np.float64, strategies.integers(2, 64), elements=strategies.floats(-50, 50))

    def softmax(x):
        e = np.exp(x - x.max())
        return e / e.sum()

    @settings(max_examples=EXAMPLES, database=None, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(vectors, strategies.floats(-1000, 1000))
    def law(z, c):
        assert np.allclose(softmax(z + c), softmax(z), rtol=1e-7, atol=1e-7)
    return law


def run(build):
    print("\nTRIALS of translation invariance, 2 to 64 logits: medians, and times over ours")
    found = rounds.libraries("numpy", "hypothesis")
    ours, each = rounds.swift(build, "translation-law"), rounds.count(build, "translation-law")
    turns = {"Lectern": lambda: ours() / each}
    if len(found) == 2:
        theirs = rounds.python(hypothesis_trials(found))
        turns["Hypothesis with NumPy"] = lambda: theirs() / EXAMPLES
    rounds.table("trials", rounds.interleaved(turns, ROUNDS), lambda seconds: f"{1 / seconds:,.0f} per s")
