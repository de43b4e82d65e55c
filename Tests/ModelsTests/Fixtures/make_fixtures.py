"""Makes the fixtures beside it: weights of Keras and PyTorch as scripts/export-weights writes them, and what those
libraries predict with them.

    python Tests/ModelsTests/Fixtures/make_fixtures.py     (numpy, safetensors, torch, keras with tensorflow)

For each case NAME.safetensors holds the weights and NAME.expected.safetensors windows (`inputs.T`) with predictions
(`outputs.T`) of T steps.
"""

import os
import pathlib
from importlib.machinery import SourceFileLoader

os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"
import keras
import numpy
import torch
from safetensors.numpy import save_file

here = pathlib.Path(__file__).parent
export = SourceFileLoader("export", str(here.parents[2] / "scripts" / "export-weights")).load_module()
keras.utils.set_random_seed(7)
torch.manual_seed(7)
random = numpy.random.default_rng(7)
FEATURES, BATCH = 3, 2


def expect(name, predict, lengths=(1, 12, 100, 250)):
    arrays = {}
    for steps in lengths:
        inputs = random.normal(size=(BATCH, steps, FEATURES)).astype("float32")
        arrays[f"inputs.{steps}"] = inputs
        arrays[f"outputs.{steps}"] = numpy.ascontiguousarray(predict(inputs), dtype="float32")
    save_file(arrays, here / f"{name}.expected.safetensors")


def spread(weights):
    """Weights as training leaves them: biases are no longer zeros."""
    return [random.normal(scale=0.4, size=w.shape).astype("float32") for w in weights]


def of_keras(name, *layers):
    model = keras.Sequential([keras.Input((None, FEATURES)), *layers])
    model.set_weights(spread(model.get_weights()))
    export.keras(model, str(here / f"{name}.safetensors"))
    expect(name, lambda inputs: model(inputs).numpy())


class Stack(torch.nn.Module):
    """Recurrent modules, then a linear one on the last step."""

    def __init__(self, *modules, width, outputs=2):
        super().__init__()
        # Named so that the names alone tell nothing of the order.
        for place, module in enumerate(modules):
            setattr(self, f"{'zyx'[place]}_block", module)
        self.modules_in_order = list(modules)
        self.head = torch.nn.Linear(width, outputs)

    def forward(self, x):
        for module in self.modules_in_order:
            x, state = module(x)
        hidden = state[0] if isinstance(state, tuple) else state
        last = self.modules_in_order[-1]
        directions = 2 if last.bidirectional else 1
        return self.head(torch.cat(list(hidden[-directions:]), dim=1))


def of_pytorch(name, module):
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(torch.from_numpy(spread([parameter.numpy()])[0]))
        export.pytorch(module, str(here / f"{name}.safetensors"))
        expect(name, lambda inputs: module(torch.from_numpy(inputs)).numpy())


L = keras.layers
of_keras("keras-lstm", L.LSTM(5), L.Dense(2))
of_keras("keras-gru", L.GRU(5), L.Dense(2))
of_keras("keras-stacked", L.LSTM(4, return_sequences=True), L.Dropout(0.3), L.GRU(3), L.Dense(4, "tanh"), L.Dense(2))
of_keras("keras-bidirectional", L.Bidirectional(L.LSTM(4, return_sequences=True)), L.Bidirectional(L.LSTM(3)), L.Dense(2))
of_keras("keras-reset-before", L.GRU(5, reset_after=False), L.Dense(2))

N = torch.nn
of_pytorch("pytorch-lstm", Stack(N.LSTM(FEATURES, 5, batch_first=True), width=5))
of_pytorch("pytorch-gru", Stack(N.GRU(FEATURES, 5, batch_first=True), width=5))
of_pytorch("pytorch-two-layers", Stack(N.LSTM(FEATURES, 4, num_layers=2, batch_first=True), width=4))
of_pytorch(
    "pytorch-mixed",
    Stack(N.LSTM(FEATURES, 4, batch_first=True, bidirectional=True), N.GRU(8, 3, batch_first=True, bias=False), width=3),
)
of_pytorch("pytorch-projected", Stack(N.LSTM(FEATURES, 5, proj_size=2, batch_first=True), width=2))
of_pytorch(
    "pytorch-bidirectional-gru",
    Stack(
        N.GRU(FEATURES, 4, batch_first=True, bidirectional=True), N.GRU(8, 3, batch_first=True, bidirectional=True), width=6),
)


class Convolved(N.Module):
    """Convolutions, a recurrent layer and normalizations."""

    def __init__(self):
        super().__init__()
        self.first = N.Conv1d(FEATURES, 4, 3)
        self.norm = N.LayerNorm(4)
        self.second = N.Conv1d(4, 5, 4, padding="same")
        self.lstm = N.LSTM(5, 3, batch_first=True)
        self.last = N.LayerNorm(3)
        self.head = N.Linear(3, 2)

    def forward(self, x):
        x = torch.relu(self.first(N.functional.pad(x.transpose(1, 2), (2, 0)))).transpose(1, 2)
        x = self.second(self.norm(x).transpose(1, 2)).transpose(1, 2)
        return self.head(self.last(self.lstm(x)[0][:, -1]))


of_pytorch("pytorch-convolution", Convolved())
of_keras("keras-bidirectional-gru", L.Bidirectional(L.GRU(4)), L.Dense(2))
of_keras(
    "keras-convolution", L.Conv1D(4, 3, padding="causal", activation="relu"), L.LayerNormalization(),
    L.Conv1D(5, 2, padding="same"), L.LayerNormalization(), L.LSTM(3), L.Dense(4), L.LayerNormalization(), L.Dense(2))
