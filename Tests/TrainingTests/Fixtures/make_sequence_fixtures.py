"""Writes the numbers that PyTorch gives where a state runs on from window to window, and Keras where steps are masked:
run it beside this file, with torch and keras installed.

`stateful.json`: two runs of four windows side by side, truncated back-propagation at each window's start, states that
begin at zero in each of three epochs, plain gradient descent. `masked-*.json`: outputs for windows with absent steps.
Weights are in the project's own layout.
"""

import json
import os
import pathlib

os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy
import torch

torch.manual_seed(21)
keras.utils.set_random_seed(21)
FOLDER = pathlib.Path(__file__).parent


def flat(values):
    return [float(f"{float(x):.9g}") for x in numpy.asarray(values).reshape(-1)]


def write(name, fixture):
    (FOLDER / f"{name}.json").write_text(json.dumps(fixture, indent=1) + "\n")


def stateful(cell):
    torch.set_default_dtype(torch.float64)
    features, units, steps, runs, windows, rate, epochs = 2, 3, 5, 2, 4, 0.2, 3
    recurrent = (torch.nn.LSTM if cell == "lstm" else torch.nn.GRU)(features, units, batch_first=True)
    dense = torch.nn.Linear(units, 1)
    bias = recurrent.bias_hh_l0
    # One bias, but that of the candidate which the reset gate multiplies.
    with torch.no_grad():
        bias[: 4 * units if cell == "lstm" else 2 * units] = 0
    order = [0, 1, 2, 3] if cell == "lstm" else [1, 0, 2]

    def gates(tensor):
        return torch.cat([tensor.chunk(len(order))[i] for i in order])

    def named():
        result = {
            f"1.{cell}.kernel": flat(gates(recurrent.weight_ih_l0).T.detach()),
            f"1.{cell}.recurrent": flat(gates(recurrent.weight_hh_l0).T.detach()),
            f"1.{cell}.bias": flat(gates(recurrent.bias_ih_l0).detach()),
            "2.dense.kernel": flat(dense.weight.T.detach()),
            "2.dense.bias": flat(dense.bias.detach()),
        }
        if cell == "gru":
            result["1.gru.recurrent-bias"] = flat(bias[2 * units :].detach())
        return result

    x = torch.randn(runs, windows * steps, features)
    y = torch.randn(runs, windows)
    fixture = {
        "cell": cell, "features": features, "units": units, "steps": steps, "runs": runs, "windows": windows,
        "rate": rate, "epochs": epochs, "weights": named(),
        "inputs": flat(x), "targets": flat(y), "losses": [],
    }
    for _ in range(epochs):
        state, total = None, 0.0
        for window in range(windows):
            out, state = recurrent(x[:, window * steps : (window + 1) * steps], state)
            loss = ((dense(out[:, -1])[:, 0] - y[:, window]) ** 2).mean()
            total += loss.item()
            recurrent.zero_grad()
            dense.zero_grad()
            loss.backward()
            with torch.no_grad():
                for p in list(recurrent.parameters()) + list(dense.parameters()):
                    if p is bias:
                        if cell == "gru":
                            p[2 * units :] -= rate * p.grad[2 * units :]
                    else:
                        p -= rate * p.grad
            state = state.detach() if cell == "gru" else tuple(s.detach() for s in state)
        fixture["losses"].append(total / windows)
    fixture["weightsAfter"] = named()
    write(f"stateful-{cell}", fixture)
    torch.set_default_dtype(torch.float32)


def masked(name, cell, bidirectional):
    features, units, steps, batch = 3, 4, 7, 6
    x = numpy.random.default_rng(3).normal(size=(batch, steps, features)).astype("float32")
    mask = numpy.ones((batch, steps), bool)
    for window, absent in enumerate([[], [6], [4, 5, 6], [0, 1], [2, 5], [0, 3, 6]]):
        mask[window, absent] = False
    layer = (keras.layers.LSTM if cell == "lstm" else keras.layers.GRU)(units, bias_initializer="random_normal")
    if bidirectional:
        layer = keras.layers.Bidirectional(layer)
    dense = keras.layers.Dense(2, bias_initializer="random_normal")
    outputs = dense(layer(x, mask=mask)) if not bidirectional else None
    if bidirectional:
        dense(layer(x, mask=mask))
    weights = {}
    arrays = [w.numpy() if hasattr(w, "numpy") else w for w in layer.get_weights()]
    per = 3
    for direction, prefix in enumerate(["", "backward-"][: len(arrays) // per]):
        kernel, recurrent, bias = arrays[direction * per : direction * per + per]
        if cell == "gru":
            # Keras has a second bias for all three gates; those of z and r are the first one's.
            bias[1, : 2 * units] = 0
            weights[f"1.gru.{prefix}recurrent-bias"] = flat(bias[1, 2 * units :])
            arrays[direction * per + 2] = bias
            bias = bias[0]
        weights[f"1.{cell}.{prefix}kernel"] = flat(kernel)
        weights[f"1.{cell}.{prefix}recurrent"] = flat(recurrent)
        weights[f"1.{cell}.{prefix}bias"] = flat(bias)
    layer.set_weights(arrays)
    kernel, bias = dense.get_weights()
    weights["2.dense.kernel"], weights["2.dense.bias"] = flat(kernel), flat(bias)
    outputs = keras.ops.convert_to_numpy(dense(layer(x, mask=mask)))
    write(
        name,
        {
            "cell": cell, "bidirectional": bidirectional, "features": features, "units": units, "steps": steps,
            "batch": batch, "inputs": flat(x), "presence": flat(mask.astype("float32")), "weights": weights,
            "outputs": flat(outputs),
        },
    )


stateful("lstm")
stateful("gru")
masked("masked-lstm", "lstm", False)
masked("masked-gru", "gru", False)
masked("masked-bidirectional", "lstm", True)
