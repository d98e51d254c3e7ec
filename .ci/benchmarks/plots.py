"""Charts as SVG beside Matplotlib's of the same data: how many in a second, and how many bytes."""
import array, io, os, tempfile
import rounds

ROUNDS = 7
# Of each chart Matplotlib draws so many in a turn.
REPEATS = 3


def spread(index, factor):
    return index * factor % 10_007 / 10_007


def wave(x):
    part = x - int(x)
    return (4 if int(x) % 2 == 0 else -4) * part * (1 - part) + x / 10


def charts(pyplot):
    """Functions that draw on axes, by the names of our benchmarks."""
    xs = [n / 100 for n in range(1_000)]
    ys = [wave(x) for x in xs]
    places = [spread(n, 7_919) for n in range(10_000)], [spread(n, 104_729) for n in range(10_000)]
    cells = [[spread(20 * i + j, 7_919) for j in range(20)] for i in range(20)]

    def bars(axes):
        drawn = axes.bar(["cat", "dog", "bird", "fish", "horse", "cow"], [0.4, 0.25, 0.15, 0.1, 0.07, 0.03])
        axes.bar_label(drawn)
        axes.set(title="Six classes", xlabel="class", ylabel="probability")

    def line(axes):
        axes.plot(xs, ys)
        axes.set(title="A line of 1,000 points", xlabel="x", ylabel="y")

    def scatter(axes):
        axes.scatter(*places, s=7)
        axes.set(title="10,000 points", xlabel="x", ylabel="y")

    def heat_map(axes):
        # As shapes, since ours are shapes that a screen of any resolution shows sharp; imshow embeds a bitmap.
        axes.figure.colorbar(axes.pcolormesh(cells))
        axes.set(title="20 × 20", xlabel="column", ylabel="row")
        axes.invert_yaxis()
    return {"plots-bars": ("bar chart, 6 bars", bars), "plots-line": ("line, 1,000 points", line),
            "plots-scatter": ("scatter plot, 10,000 points", scatter), "plots-heat-map": ("heat map, 20 × 20", heat_map)}


def svg(pyplot, draw):
    figure, axes = pyplot.subplots(figsize=(420 / 72, 280 / 72))
    draw(axes)
    text = io.StringIO()
    figure.savefig(text, format="svg")
    pyplot.close(figure)
    return text.getvalue().encode()


def size(build, folder, name):
    file = os.path.join(folder, name)
    rounds.swift(build, name, os.devnull, file)()
    with open(file, "rb") as numbers:
        return int(array.array("d", numbers.read())[0])


def run(build):
    print("\nPLOTS: charts from data to SVG, medians, and times over ours")
    found = rounds.libraries("matplotlib")
    if "matplotlib" not in found:
        return
    found["matplotlib"].use("svg")
    import matplotlib.pyplot as pyplot
    per_second = lambda seconds: f"{1 / seconds:,.0f} per s"
    with tempfile.TemporaryDirectory() as folder:
        for name, (title, draw) in charts(pyplot).items():
            ours, count = rounds.swift(build, name), rounds.count(build, name)

            def theirs(draw=draw):
                for _ in range(REPEATS):
                    svg(pyplot, draw)
            turn = rounds.python(theirs)
            times = rounds.interleaved({"Lectern": lambda: ours() / count,
                                        "Matplotlib": lambda: turn() / REPEATS}, ROUNDS)
            sizes = {"Lectern": size(build, folder, name), "Matplotlib": len(svg(pyplot, draw))}
            remarks = {key: f"{number:,} bytes" for key, number in sizes.items()}
            remarks["Matplotlib"] += f", × {sizes['Matplotlib'] / sizes['Lectern']:.1f}"
            rounds.table(title, times, per_second, remarks)
