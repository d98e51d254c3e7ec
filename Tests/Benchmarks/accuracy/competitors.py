"""Who is measured, and how each computes the three functions."""
import importlib, subprocess

import numpy as np


def all_of(kind, benchmarks, cases):
    """By name, a function from (function, index of a case) to the results."""
    made = {"Lectern": lectern(kind, benchmarks, cases), "NumPy by hand": called(by_hand(), cases)}
    for name, functions in (("SciPy", scipy), ("PyTorch", torch)):
        try:
            made[name] = called(functions(), cases)
        except ImportError as missing:
            print(f"{missing.name} is not installed and left out: pip install {missing.name}")
    made["as written"] = called(as_written(), cases)
    return made


def versions():
    """The versions of what is installed, as one text."""
    found = []
    for name, title in (("numpy", "NumPy"), ("scipy", "SciPy"), ("torch", "PyTorch"), ("mpmath", "mpmath")):
        try:
            version = importlib.import_module(name).__version__
        except ImportError:
            continue
        found.append(f"{title} {version.partition('+')[0]}")
    return ", ".join(found)


def called(functions, cases):
    def results(function, index):
        case = cases[index]
        with np.errstate(all="ignore"):
            temperature = case.kind.dtype(case.temperature)
            scaled = case.logits if case.temperature == 1 else case.logits / temperature
            return np.atleast_1d(functions[function](scaled))
    return results


def lectern(kind, benchmarks, cases):
    """One process answers for all cases."""
    def line(function, case):
        numbers = [case.temperature, *case.logits.tolist()]
        return " ".join([function, kind.name.lower(), *(float(x).hex() for x in numbers)])

    functions = ["softmax", "logSoftmax", "logSumExp"]
    requests = "\n".join(line(function, case) for case in cases for function in functions) + "\n"
    done = subprocess.run([benchmarks, "accuracy"], input=requests, stdout=subprocess.PIPE, check=True,
                          text=True)
    answers = done.stdout.splitlines()

    def results(function, index):
        answer = answers[index * len(functions) + functions.index(function)]
        return [float.fromhex(word) for word in answer.split()]
    return results


def by_hand():
    def softmax(x):
        e = np.exp(x - x.max())
        return e / e.sum()

    def log_sum_exp(x):
        return x.max() + np.log(np.exp(x - x.max()).sum())

    return {
        "softmax": softmax,
        "logSoftmax": lambda x: x - x.max() - np.log(np.exp(x - x.max()).sum()),
        "logSumExp": log_sum_exp,
    }


def as_written():
    def softmax(x):
        return np.exp(x) / np.exp(x).sum()

    return {
        "softmax": softmax,
        "logSoftmax": lambda x: np.log(softmax(x)),
        "logSumExp": lambda x: np.log(np.exp(x).sum()),
    }


def scipy():
    from scipy import special
    return {"softmax": special.softmax, "logSoftmax": special.log_softmax, "logSumExp": special.logsumexp}


def torch():
    import torch
    torch.set_num_threads(1)
    from_numpy = torch.from_numpy
    return {
        "softmax": lambda x: torch.softmax(from_numpy(x), dim=0).numpy(),
        "logSoftmax": lambda x: torch.log_softmax(from_numpy(x), dim=0).numpy(),
        "logSumExp": lambda x: torch.logsumexp(from_numpy(x), dim=0).numpy(),
    }
