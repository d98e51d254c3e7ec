"""The tables in Markdown, and their place in the page."""
import math, platform, re

import competitors, families

BEGIN, END = "<!-- measured -->", "<!-- end of what is measured -->"


def tables(worst, functions):
    names = list(dict.fromkeys(key[3] for key in worst))
    parts = [summary(worst, functions, names)]
    for function in functions:
        for kind in families.KINDS:
            parts.append(table(worst, function, kind.name, names))
    libc = " ".join(platform.libc_ver()).strip()
    parts.append(f"Measured with {competitors.versions()}" + (f" and the exp of {libc}" if libc else "")
                 + f", on {platform.machine()}.")
    return "\n\n".join(parts)


def summary(worst, functions, names):
    rows = []
    for function in functions:
        for kind in families.KINDS:
            errors = [max(error for key, error in worst.items() if key[:2] == (kind.name, function)
                          and key[3] == name) for name in names]
            rows.append([f"`{function}`, {kind.name}", *map(text, errors)])
    return "## Over all inputs\n\n" + markdown(["worst error in ulps", *names], rows)


def table(worst, function, kind, names):
    rows = []
    for family, meaning in families.NAMES.items():
        if (kind, function, family, names[0]) in worst:
            rows.append([meaning, *(text(worst[kind, function, family, name]) for name in names)])
    return f"## {function}, {kind}\n\n" + markdown(["worst error in ulps", *names], rows)


def text(error):
    if math.isinf(error):
        return "–"
    if error < 10:
        return f"{error:.2f}"
    if error < 1e6:
        return f"{error:,.0f}"
    return f"10{str(math.floor(math.log10(error))).translate(str.maketrans('0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹'))}"


def markdown(head, rows):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def replace(path, tables):
    with open(path, encoding="utf-8") as file:
        page = file.read()
    if BEGIN not in page or END not in page:
        raise SystemExit(f"{path} has no place for the tables: {BEGIN} and {END} on lines of their own")
    between = re.compile(re.escape(BEGIN) + ".*" + re.escape(END), re.DOTALL)
    with open(path, "w", encoding="utf-8") as file:
        file.write(between.sub(lambda _: f"{BEGIN}\n\n{tables}\n\n{END}", page))
