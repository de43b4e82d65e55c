"""Writes what PyTorch and Keras make of a model in ten steps of training: targets of different weights in PyTorch,
optimizers and clipping in Keras. Run it beside this file, with both installed.

Each fixture holds the layers as the language writes them, weights in the project's own layout, inputs, targets and what
they weigh, the outputs before training, the first gradients, and the losses and weights of ten steps over the same batch.
Everything is computed in double. The loss is Σ w·l / Σ w; Keras's own divides by the number of windows.
"""

import os

os.environ["KERAS_BACKEND"] = "torch"
import keras
import torch

from make_layer_fixtures import flat, keras_named, single, write

L = keras.layers


def train(name, words, model, take_step, named, x, target, loss, weight=None, outputs=1, steps=10, **fields):
    """`take_step` uses the trained parameters' gradients; `named` gives what a function says of each parameter."""
    losses = []
    result = dict(
        layers=words, features=x.shape[-1], outputs=outputs, steps=x.shape[1], batch=x.shape[0], everyStep=target.dim() > 2
        or (loss == "crossEntropy" and target.dim() > 1), loss=loss, inputs=flat(x), targets=flat(target.double()),
        targetWeights=None if weight is None else flat(weight), learningRate=0.01,
        weights=named(lambda p: p.data), **fields,
    )
    class_weights = fields.get("classWeights")
    for step in range(steps):
        y = model(x)
        if loss == "crossEntropy":
            each = torch.nn.functional.cross_entropy(
                y.reshape(-1, outputs), target.reshape(-1), reduction="none").reshape(target.shape)
            w = weight * torch.tensor(class_weights, dtype=torch.float64)[target]
        else:
            each, w = (y - target) ** 2, torch.ones_like(target) if weight is None else weight
        value = (w * each).sum() / w.sum()
        for p in model.parameters():
            p.grad = None
        value.backward()
        if step == 0:
            result["outputsBefore"] = flat(y)
            result["gradients"] = named(lambda p: p.grad)
        losses.append(value.item())
        take_step()
    write(name, **result, losses=losses, weightsAfter=named(lambda p: p.data))


# PyTorch: what targets weigh.


class Model(torch.nn.Module):
    def __init__(self, features, outputs, every_step):
        super().__init__()
        self.every_step = every_step
        self.lstm = torch.nn.LSTM(features, 4, batch_first=True)
        self.head = torch.nn.Linear(4, outputs)
        for p in self.parameters():
            p.data = single(p.data.double())
        self.lstm.bias_hh_l0.data.zero_()
        self.lstm.bias_hh_l0.requires_grad_(False)

    def forward(self, x):
        h, _ = self.lstm(x)
        return self.head(h if self.every_step else h[:, -1])

    def named(self, get):
        return {
            "1.lstm.kernel": flat(get(self.lstm.weight_ih_l0).T), "1.lstm.recurrent": flat(get(self.lstm.weight_hh_l0).T),
            "1.lstm.bias": flat(get(self.lstm.bias_ih_l0)),
            "2.dense.kernel": flat(get(self.head.weight).T), "2.dense.bias": flat(get(self.head.bias)),
        }


def weighed(name, outputs, every_step, loss, **fields):
    torch.manual_seed(len(name))
    model = Model(3, outputs, every_step)
    x = single(torch.randn(13, 6, 3).double())
    if loss == "crossEntropy":
        target = torch.randint(0, outputs, (13, 6) if every_step else (13,))
    else:
        target = single(torch.randn((13, 6, outputs) if every_step else (13, outputs)).double())
    weight = single((torch.rand(target.shape) * 3).double())
    weight[torch.rand(target.shape) < 0.3] = 0
    optimizer = torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=0.01, eps=1e-8)
    train(
        name, ["lstm 4", f"dense {outputs}"], model, optimizer.step, model.named, x, target, loss, weight, outputs, **fields)


weighed("sample-weights", 2, False, "meanSquaredError")
weighed("sample-weights-every-step", 2, True, "meanSquaredError")
weighed("sample-and-class-weights", 3, True, "crossEntropy", classWeights=[0.5, 2.0, 1.25])


# Keras: optimizers and clipping, and slopes of leaky activations.


def keras_training(name, words, layers, rule, **fields):
    generator = torch.Generator().manual_seed(len(name))
    model = keras.Sequential([keras.Input((5, 2)), *layers])
    for variable in model.trainable_variables:
        variable.assign(single(0.8 * torch.randn(tuple(variable.shape), generator=generator)))
    x = single(torch.randn((11, 5, 2), generator=generator))
    target = single(torch.randn((11, 1), generator=generator))
    rule.build(model.trainable_variables)

    def step():
        with torch.no_grad():
            rule.apply([v.value.grad for v in model.trainable_variables], model.trainable_variables)

    def named(get):
        values = {}
        for place, layer in enumerate(model.layers):
            values |= keras_named(place + 1, layer, lambda variable: get(variable.value))
        return values

    train(name, words, model, step, named, x, target, "meanSquaredError", **fields)


def plain():
    return [L.LSTM(4), L.Dense(1)]


words = ["lstm 4", "dense 1"]
O = keras.optimizers
keras_training("keras-adam", words, plain(), O.Adam(0.01, epsilon=1e-8), optimizer="adam")
keras_training("keras-adamw", words, plain(), O.AdamW(0.01, weight_decay=0.1, epsilon=1e-8), optimizer="adamw")
keras_training("keras-sgd", words, plain(), O.SGD(0.01, momentum=0.8), optimizer="sgd")
keras_training("keras-nesterov", words, plain(), O.SGD(0.01, momentum=0.8, nesterov=True), optimizer="nesterov")
keras_training("keras-clip-norm", words, plain(), O.SGD(0.01, global_clipnorm=0.2), optimizer="plain", clipNorm=0.2)
keras_training("keras-clip-norm-each", words, plain(), O.SGD(0.01, clipnorm=0.1), optimizer="plain", clipNormEach=0.1)
keras_training("keras-clip-value", words, plain(), O.SGD(0.01, clipvalue=0.03), optimizer="plain", clipValue=0.03)


def leaky(slope):
    return lambda x: keras.ops.leaky_relu(x, negative_slope=slope)


keras_training(
    "keras-leaky",
    [
        "conv1d 3 width: 2 activation: .leaky-relu(0.5)", "lstm 3 activation: .leaky-relu(0.1)",
        "dense 3 activation: .leaky-relu(0.0)", "dense 1 activation: .leaky-relu(1.0)",
    ],
    [
        L.Conv1D(3, 2, padding="causal", activation=leaky(0.5)), L.LSTM(3, activation=leaky(0.1), return_sequences=False),
        L.Dense(3, activation=leaky(0.0)), L.Dense(1, activation=leaky(1.0)),
    ], O.SGD(0.01, momentum=0.8), optimizer="sgd")
