"""Writes the numbers that Keras and PyTorch give for every kind of layer: run it beside this file, with both installed.

Each fixture holds the layers as the language writes them, weights in the project's own layout, inputs, targets, the
outputs (probabilities, where a softmax ends the model) and the loss before training, and all gradients; those of
PyTorch also the losses of ten optimizer steps. Keras runs on PyTorch here, in double.
"""

import json
import os
import pathlib

os.environ["KERAS_BACKEND"] = "torch"
import keras
import torch

keras.config.set_floatx("float64")
torch.set_default_dtype(torch.float64)
FOLDER = pathlib.Path(__file__).parent


def flat(tensor):
    return [float(f"{x:.9g}") for x in torch.as_tensor(tensor).detach().reshape(-1).tolist()]


def single(tensor):
    """Only what a float holds, so that both sides start from the same numbers."""
    return tensor.float().double()


def write(name, **fields):
    (FOLDER / f"{name}.json").write_text(json.dumps(fields) + "\n")


def pinball(outputs, target, levels):
    apart = target.unsqueeze(-1) - outputs.reshape(*target.shape, len(levels))
    tau = torch.tensor(levels)
    return torch.maximum(tau * apart, (tau - 1) * apart).mean()


# Keras


def keras_named(place, layer, get):
    """The parameters of a Keras layer by the project's names."""
    kind = type(layer).__name__
    if kind == "Bidirectional":
        first = keras_named(place, layer.forward_layer, get)
        second = keras_named(place, layer.backward_layer, get)
        return first | {
            ".".join([*name.split(".")[:2], "backward-" + name.split(".")[2]]): value for name, value in second.items()
        }
    word = {"LSTM": "lstm", "GRU": "gru", "Dense": "dense", "Conv1D": "conv1d", "LayerNormalization": "normalize"}.get(kind)
    if word is None:
        return {}
    prefix = f"{place}.{word}."
    if kind == "LayerNormalization":
        return {prefix + "scale": flat(get(layer.gamma)), prefix + "shift": flat(get(layer.beta))}
    if kind in ("Dense", "Conv1D"):
        return {prefix + "kernel": flat(get(layer._kernel)), prefix + "bias": flat(get(layer.bias))}
    cell = layer.cell
    result = {prefix + "kernel": flat(get(cell.kernel)), prefix + "recurrent": flat(get(cell.recurrent_kernel))}
    if kind == "GRU":
        # Keras adds two biases; those of the gates are one.
        result[prefix + "bias"] = flat(get(cell.bias)[0])
        result[prefix + "recurrent-bias"] = flat(get(cell.bias)[1][2 * layer.units :])
    else:
        result[prefix + "bias"] = flat(get(cell.bias))
    return result


def keras_fixture(name, words, layers, steps, batch, features, loss, outputs, class_weights=None, every_step=False):
    generator = torch.Generator().manual_seed(len(name))
    model = keras.Sequential([keras.Input((steps, features)), *layers])
    for variable in model.trainable_variables:
        value = 0.8 * torch.randn(tuple(variable.shape), generator=generator)
        variable.assign(single(value))
    for layer in model.layers:
        for one in [layer.forward_layer, layer.backward_layer] if hasattr(layer, "forward_layer") else [layer]:
            if type(one).__name__ == "GRU":
                bias = one.cell.bias.value.detach().clone()
                bias[1][: 2 * one.units] = 0
                one.cell.bias.assign(bias)
    x = single(torch.randn((batch, steps, features), generator=generator))
    shape = (batch, steps) if every_step else (batch,)
    y = model(x)
    if loss == "crossEntropy":
        target = torch.randint(0, outputs, shape, generator=generator)
        chances = torch.log(y.gather(-1, target.unsqueeze(-1)).squeeze(-1))
        weight = torch.tensor(class_weights or [1.0] * outputs)[target]
        # Keras divides by the number of windows; the project by the sum of their weights.
        value = -(weight * chances).sum() / weight.sum()
        assert abs(
            (keras.losses.sparse_categorical_crossentropy(target, y) * weight).sum() / weight.sum() - value
        ) < 1e-6
    else:
        target = single(torch.randn((*shape, outputs), generator=generator))
        value = keras.ops.mean(keras.losses.mean_squared_error(target, y))
    model.zero_grad()
    value.backward()
    weights, gradients = {}, {}
    for place, layer in enumerate(model.layers):
        weights |= keras_named(place + 1, layer, lambda variable: variable.value.data)
        gradients |= keras_named(place + 1, layer, lambda variable: variable.value.grad)
    write(
        name, layers=words, features=features, outputs=outputs, steps=steps, batch=batch, everyStep=every_step, loss=loss,
        classWeights=class_weights, inputs=flat(x), targets=flat(target.double()), weights=weights,
        gradients=gradients, outputsBefore=flat(y), losses=[value.item()], learningRate=0.01,
    )


L = keras.layers
keras_fixture(
    "keras-lstm", ["lstm 4 recurrent-activation: .hard-sigmoid", "lstm 3 activation: .relu", "dense 3 activation: .softmax"],
    [
        L.LSTM(4, recurrent_activation="hard_sigmoid", return_sequences=True), L.LSTM(3, activation="relu"),
        L.Dense(3, activation="softmax"),
    ], 6, 9, 2, "crossEntropy", 3, class_weights=[1.0, 2.5, 0.5])
keras_fixture(
    "keras-lstm-activations",
    [
        "lstm 3 activation: .leaky-relu recurrent-activation: .tanh",
        "lstm 3 activation: .hard-sigmoid recurrent-activation: .relu",
        "lstm 2 activation: .linear recurrent-activation: .leaky-relu", "lstm 2 activation: .sigmoid bidirectional: true",
        "dense 1",
    ],
    [
        L.LSTM(3, activation="leaky_relu", recurrent_activation="tanh", return_sequences=True),
        L.LSTM(3, activation="hard_sigmoid", recurrent_activation="relu", return_sequences=True),
        L.LSTM(2, activation="linear", recurrent_activation="leaky_relu", return_sequences=True),
        L.Bidirectional(L.LSTM(2, activation="sigmoid")), L.Dense(1),
    ], 4, 17, 2, "meanSquaredError", 1)
keras_fixture(
    "keras-gru", ["gru 4 recurrent-activation: .hard-sigmoid bidirectional: true", "gru 3 activation: .relu", "dense 2"],
    [
        L.Bidirectional(L.GRU(4, recurrent_activation="hard_sigmoid", return_sequences=True)),
        L.GRU(3, activation="relu"), L.Dense(2),
    ], 5, 7, 3, "meanSquaredError", 2)
keras_fixture(
    "keras-conv1d",
    [
        "conv1d 4 width: 3 activation: .relu", "normalize", "conv1d 3 width: 4 padding: .same activation: .tanh", "lstm 3",
        "dense 4 activation: .leaky-relu", "dense 2 activation: .hard-sigmoid", "multiply 3",
    ],
    [
        L.Conv1D(4, 3, padding="causal", activation="relu"), L.LayerNormalization(),
        L.Conv1D(3, 4, padding="same", activation="tanh"), L.LSTM(3), L.Dense(4, activation="leaky_relu"),
        L.Dense(2, activation="hard_sigmoid"), L.Rescaling(3.0),
    ], 7, 18, 2, "meanSquaredError", 2)
keras_fixture(
    "keras-every-step", ["conv1d 3 width: 6 padding: .same", "gru 4", "normalize", "dense 3 activation: .softmax"],
    [
        L.Conv1D(3, 6, padding="same"), L.GRU(4, return_sequences=True), L.LayerNormalization(),
        L.Dense(3, activation="softmax"),
    ], 5, 6, 2, "crossEntropy", 3, every_step=True)


# PyTorch


class Convolved(torch.nn.Module):
    def __init__(self, outputs):
        super().__init__()
        self.causal = torch.nn.Conv1d(2, 4, 3)
        self.same = torch.nn.Conv1d(4, 3, 4, padding="same")
        self.norm = torch.nn.LayerNorm(3, eps=1e-5)
        self.lstm = torch.nn.LSTM(3, 4, batch_first=True)
        self.lstm.bias_hh_l0.data.zero_()
        self.lstm.bias_hh_l0.requires_grad_(False)
        self.dense = torch.nn.Linear(4, 5)
        self.head = torch.nn.Linear(5, outputs)
        torch.nn.init.normal_(self.norm.weight, 1, 0.3)
        torch.nn.init.normal_(self.norm.bias, 0, 0.3)

    def forward(self, x):
        x = x.transpose(1, 2)
        x = torch.relu(self.causal(torch.nn.functional.pad(x, (2, 0))))
        x = torch.nn.functional.hardsigmoid(self.same(x)).transpose(1, 2)
        x, _ = self.lstm(self.norm(x))
        return self.head(torch.nn.functional.leaky_relu(self.dense(x[:, -1]), 0.2))

    words = [
        "conv1d 4 width: 3 activation: .relu", "conv1d 3 width: 4 padding: .same activation: .hard-sigmoid",
        "normalize epsilon: 1e-05", "lstm 4", "dense 5 activation: .leaky-relu",
    ]

    def named(self, get):
        conv = lambda layer: flat(get(layer.weight).permute(2, 1, 0))
        return {
            "1.conv1d.kernel": conv(self.causal), "1.conv1d.bias": flat(get(self.causal.bias)),
            "2.conv1d.kernel": conv(self.same), "2.conv1d.bias": flat(get(self.same.bias)),
            "3.normalize.scale": flat(get(self.norm.weight)), "3.normalize.shift": flat(get(self.norm.bias)),
            "4.lstm.kernel": flat(get(self.lstm.weight_ih_l0).T), "4.lstm.recurrent": flat(get(self.lstm.weight_hh_l0).T),
            "4.lstm.bias": flat(get(self.lstm.bias_ih_l0)),
            "5.dense.kernel": flat(get(self.dense.weight).T), "5.dense.bias": flat(get(self.dense.bias)),
            "6.dense.kernel": flat(get(self.head.weight).T), "6.dense.bias": flat(get(self.head.bias)),
        }


def torch_fixture(
    name, loss, outputs, targets=1, class_weights=None, levels=None, l2=0.0, clip_each=None, clip_value=None,
    softmax=False, rate=0.01,
):
    torch.manual_seed(len(name))
    steps, batch = 7, 19
    model = Convolved(outputs)
    for parameter in model.parameters():
        parameter.data = single(parameter.data)
    x = single(torch.randn(batch, steps, 2))
    if loss == "crossEntropy":
        target = torch.randint(0, outputs, (batch,))
        weight = torch.tensor(class_weights) if class_weights else None
        criterion = lambda y: torch.nn.functional.cross_entropy(y, target, weight=weight)
    elif loss == "quantile":
        target = single(torch.randn(batch, targets))
        criterion = lambda y: pinball(y, target, levels)
    else:
        target = single(torch.randn(batch, targets))
        criterion = lambda y: torch.nn.functional.mse_loss(y, target)
    result = dict(
        layers=model.words + [f"dense {outputs}" + (" activation: .softmax" if softmax else "")], features=2,
        outputs=outputs, steps=steps, batch=batch, everyStep=False, loss=loss, classWeights=class_weights, levels=levels,
        l2=l2, clipNormEach=clip_each, clipValue=clip_value, learningRate=rate, inputs=flat(x),
        targets=flat(target.double()), weights=model.named(lambda p: p.data),
    )
    trained = [p for p in model.parameters() if p.requires_grad]
    kernels = [p for p in trained if p.dim() > 1]
    optimizer = torch.optim.Adam(trained, lr=rate, eps=1e-8)
    losses = []
    for step in range(10):
        optimizer.zero_grad()
        y = model(x)
        value = criterion(y)
        value.backward()
        if step == 0:
            result["outputsBefore"] = flat(torch.softmax(y, -1) if softmax else y)
            result["gradients"] = model.named(lambda p: p.grad)
        losses.append(value.item())
        if l2:
            penalty = l2 * sum((p**2).sum() for p in kernels)
            penalty.backward()
        for p in trained:
            if clip_each:
                torch.nn.utils.clip_grad_norm_([p], clip_each)
        if clip_value:
            torch.nn.utils.clip_grad_value_(trained, clip_value)
        optimizer.step()
    write(name, **result, losses=losses, weightsAfter=model.named(lambda p: p.data))


torch_fixture("cross-entropy", "crossEntropy", 3, softmax=True)
torch_fixture("class-weights", "crossEntropy", 4, class_weights=[0.5, 1.0, 3.0, 0.25])
torch_fixture("quantile", "quantile", 6, targets=2, levels=[0.1, 0.5, 0.9])
torch_fixture("l2-clip-each", "meanSquaredError", 1, l2=0.01, clip_each=0.1)
torch_fixture("clip-value", "meanSquaredError", 1, clip_value=0.02)
